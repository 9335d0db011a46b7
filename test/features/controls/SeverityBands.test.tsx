import { expect, it } from 'vitest';
import { SCORE_BINS, scoreBin } from '../../../src/domain/scoreCounts';
import { SeverityBands } from '../../../src/features/controls/SeverityBands';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const counts = new Uint32Array(SCORE_BINS);
for (const score of [74.999999, 74.2, 75, 100]) counts[scoreBin(score)]++;
counts[0] = 345;

async function renderBands(address = '', isPartial = false, shown = counts) {
  const bands = <SeverityBands counts={shown} isPartial={isPartial} />;
  const app = await renderApp(bands, { address, lines: [recordDocument(0, 50)] });
  await app.findByRole('group', { name: 'Severity bands' });
  const pressed = () =>
    app
      .getAllByRole('button')
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .map((button) => button.textContent);
  return { ...app, pressed };
}

const all = ['low 0–3 · 345', 'warning 3–25 · 0', 'minor 25–50 · 0', 'major 50–75 · 2', 'critical 75–100 · 2'];

it('has all bands on to begin with', async () => {
  const { pressed } = await renderBands();
  expect(pressed()).toEqual(all);
});

it('isolates one, adds another, and turns all on again when the last goes off', async () => {
  const { user, view, pressed, getByRole } = await renderBands();
  await user.click(getByRole('button', { name: /^minor/ }));
  expect(view().bands).toEqual(['minor']);
  await user.click(getByRole('button', { name: /^critical/ }));
  expect(pressed()).toEqual(['minor 25–50 · 0', 'critical 75–100 · 2']);
  await user.click(getByRole('button', { name: /^minor/ }));
  await user.click(getByRole('button', { name: /^critical/ }));
  expect(view().bands).toBeNull();
  expect(pressed()).toEqual(all);
});

it('shows the bands of the address', async () => {
  const { pressed } = await renderBands('bands=low,major');
  expect(pressed()).toEqual(['low 0–3 · 345', 'major 50–75 · 2']);
});

it('says that there may be more while results are on their way', async () => {
  const { pressed } = await renderBands('bands=major', true);
  expect(pressed()).toEqual(['major 50–75 · 2+']);
});

it('shortens large numbers where there is little room, and never says more than there are', async () => {
  const many = counts.with(0, 12_399).with(30, 999_999);
  const { findByRole } = await renderBands('', false, many);
  expect(await findByRole('button', { name: 'low 0–3 · 12.3K' })).toBeTruthy();
  expect(await findByRole('button', { name: 'minor 25–50 · 999.9K' })).toBeTruthy();
});
