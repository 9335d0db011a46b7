import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SingleKeys, useShortcuts } from '../../src/ui/useShortcuts';

function Page({ onRun }: { onRun: (label: string) => void }) {
  useShortcuts([
    [{ keys: 'e', label: 'single' }, () => onRun('single')],
    [{ keys: 'mod+k', label: 'held' }, () => onRun('held')],
  ]);
  return (
    <>
      <input type="text" aria-label="words" />
      <input type="checkbox" aria-label="tick" />
      <div role="dialog">
        <button type="button">over the page</button>
      </div>
    </>
  );
}

function renderShortcuts(areSingleKeysOn = true) {
  const ran: string[] = [];
  const screen = render(
    <SingleKeys value={areSingleKeysOn}>
      <Page onRun={(label) => ran.push(label)} />
    </SingleKeys>,
  );
  return { ...screen, ran, user: userEvent.setup() };
}

it('a single key acts where it is no text, and not under what lies over the page', async () => {
  const { user, ran, getByRole } = renderShortcuts();
  await user.click(getByRole('textbox'));
  await user.keyboard('e');
  await user.click(getByRole('button'));
  await user.keyboard('e');
  expect(ran).toEqual([]);
  await user.click(getByRole('checkbox'));
  await user.keyboard('e');
  expect(ran).toEqual(['single']);
});

it('a held key acts everywhere', async () => {
  const { user, ran, getByRole } = renderShortcuts();
  await user.click(getByRole('textbox'));
  await user.keyboard('{Control>}k{/Control}');
  expect(ran).toEqual(['held']);
});

it('single keys can be off', async () => {
  const { user, ran } = renderShortcuts(false);
  await user.keyboard('e{Control>}k{/Control}');
  expect(ran).toEqual(['held']);
});
