// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { PageAddress } from '../../src/view/PageAddress';

beforeEach(() => window.history.replaceState(null, '', '/?score=20&other=x#there'));

it('changes the view in one step of the history, and keeps what it does not know', () => {
  const address = new PageAddress(window);
  const heard = vi.fn();
  const stop = address.subscribe(heard);
  const { length } = window.history;
  address.change({ minScore: 50, text: 'bytes' });
  expect(address.read().view).toMatchObject({ minScore: 50, text: 'bytes' });
  expect(new Set(window.location.search.slice(1).split('&'))).toEqual(new Set(['score=50', 'q=bytes', 'other=x']));
  expect([window.location.hash, window.history.length - length, heard.mock.calls.length]).toEqual(['#there', 1, 1]);
  stop();
  address.change({ minScore: 60 });
  expect(heard).toHaveBeenCalledOnce();
});

it('takes no step for a change that changes nothing', () => {
  const address = new PageAddress(window);
  const heard = vi.fn();
  address.subscribe(heard);
  const { length } = window.history;
  address.change({ minScore: 20 });
  expect([window.history.length, heard.mock.calls.length]).toEqual([length, 0]);
});

it('follows the browser back and forward, and reads the same address once', () => {
  const address = new PageAddress(window);
  const before = address.read();
  expect(address.read()).toBe(before);
  const heard = vi.fn();
  address.subscribe(heard);
  window.history.replaceState(null, '', '/?score=75');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(heard).toHaveBeenCalledOnce();
  expect(address.read().view.minScore).toBe(75);
});
