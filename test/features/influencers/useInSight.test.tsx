import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useInSight } from '../../../src/features/influencers/useInSight';

let tell: (isIntersecting: boolean) => void;

/** The simulated DOM lays nothing out: the test says what is in sight. */
class ToldObserver {
  constructor(listen: (entries: readonly { isIntersecting: boolean }[]) => void) {
    tell = (isIntersecting) => act(() => listen([{ isIntersecting }]));
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', ToldObserver);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Props = { value: string; startsInSight?: boolean; isPartial?: boolean };

function Shown({ value, startsInSight = true, isPartial = false }: Props) {
  const { ref, shown } = useInSight(value, { startsInSight, isPartial });
  return <div ref={ref}>{shown ?? 'nothing'}</div>;
}

function renderShown(first: Props) {
  const { container, rerender } = render(<Shown {...first} />);
  return { text: () => container.textContent, show: (props: Props) => rerender(<Shown {...props} />) };
}

const rest = () => act(() => vi.advanceTimersByTime(250));

it('shows every value while it is in sight', () => {
  const { text, show } = renderShown({ value: 'a' });
  expect(text()).toBe('a');
  show({ value: 'b' });
  expect(text()).toBe('b');
});

it('keeps what it showed last when it goes out of sight, until another value has come to rest', () => {
  const { text, show } = renderShown({ value: 'a' });
  rest();
  show({ value: 'b' });
  tell(false);
  expect(text()).toBe('b');
  show({ value: 'c' });
  expect(text()).toBe('b');
  rest();
  expect(text()).toBe('c');
  show({ value: 'd' });
  tell(true);
  expect(text()).toBe('d');
});

it('shows nothing of what has not been in sight before it has come to rest', () => {
  const { text } = renderShown({ value: 'a', startsInSight: false });
  tell(false);
  expect(text()).toBe('nothing');
  rest();
  expect(text()).toBe('a');
});

it('keeps nothing of a time when more was on its way', () => {
  const { text, show } = renderShown({ value: 'some', isPartial: true });
  rest();
  tell(false);
  show({ value: 'all', isPartial: false });
  expect(text()).toBe('all');
});
