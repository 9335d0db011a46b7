import { expect, it } from 'vitest';
import { ScoreFilter } from '../../../src/features/controls/ScoreFilter';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [recordDocument(0, 50), recordDocument(1, 74.999999), recordDocument(2, 75), recordDocument(3, 0)];

async function renderFilter(address: string) {
  const app = await renderApp(<ScoreFilter />, { address, lines });
  await app.findByRole('button', { name: /^major.*2/ });
  const counts = () => app.getAllByRole('button').map((button) => button.textContent?.split('· ')[1]);
  const heights = () => [...app.container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  return { ...app, counts, heights };
}

it('counts the records of each band whatever score is asked for', async () => {
  for (const address of ['', 'score=60', 'bands=critical']) {
    const { counts, unmount } = await renderFilter(address);
    expect(counts()).toEqual(['1', '0', '0', '2', '1']);
    unmount();
  }
});

it('counts what the rest of the view lets through', async () => {
  const { findByRole, counts } = await renderFilter('from=2026-10-12T00:00:00Z&to=2026-10-12T02:00:00Z');
  await findByRole('button', { name: /^critical.*0$/ });
  expect(counts()).toEqual(['0', '0', '0', '2', '0']);
});

it('leaves the bars over the slider as they are when the slider moves', async () => {
  const { user, heights, getByRole, container } = await renderFilter('score=50');
  const before = heights();
  expect(before.join('')).toContain('M75');
  getByRole('slider', { name: 'Minimum record score' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(heights()).toEqual(before);
  expect(container.innerHTML).toContain('inset(0 -2% 0 51%)');
});
