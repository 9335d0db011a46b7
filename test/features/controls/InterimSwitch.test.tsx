import { expect, it } from 'vitest';
import { InterimSwitch } from '../../../src/features/controls/InterimSwitch';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

it('hides interim results, and shows them again', async () => {
  const { user, view, findByRole } = await renderApp(<InterimSwitch />, { lines: [recordDocument(0, 50)] });
  const control = await findByRole('switch', { name: 'Hide interim results' });
  await user.click(control);
  expect(view().hideInterim).toBe(true);
  control.focus();
  await user.keyboard(' ');
  expect(view().hideInterim).toBe(false);
});
