import { expect, it } from 'vitest';
import { SeverityBands } from '../../../src/features/controls/SeverityBands';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

async function renderBands(address = '') {
  const app = await renderApp(<SeverityBands />, { address, lines: [recordDocument(0, 50)] });
  await app.findByRole('group', { name: 'Severity bands' });
  const pressed = () =>
    app
      .getAllByRole('button')
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .map((button) => button.textContent);
  return { ...app, pressed };
}

const all = ['low 0–3', 'warning 3–25', 'minor 25–50', 'major 50–75', 'critical 75–100'];

it('has all bands on to begin with', async () => {
  const { pressed } = await renderBands();
  expect(pressed()).toEqual(all);
});

it('isolates one, adds another, and turns all on again when the last goes off', async () => {
  const { user, view, pressed, getByRole } = await renderBands();
  await user.click(getByRole('button', { name: 'minor 25–50' }));
  expect(view().bands).toEqual(['minor']);
  await user.click(getByRole('button', { name: 'critical 75–100' }));
  expect(pressed()).toEqual(['minor 25–50', 'critical 75–100']);
  await user.click(getByRole('button', { name: 'minor 25–50' }));
  await user.click(getByRole('button', { name: 'critical 75–100' }));
  expect(view().bands).toBeNull();
  expect(pressed()).toEqual(all);
});

it('shows the bands of the address', async () => {
  const { pressed } = await renderBands('bands=low,major');
  expect(pressed()).toEqual(['low 0–3', 'major 50–75']);
});
