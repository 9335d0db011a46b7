import { expect, it } from 'vitest';
import { ScoreSlider } from '../../../src/features/controls/ScoreSlider';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

it('moves by keys, and the address with it', async () => {
  const { user, view, findByRole } = await renderApp(<ScoreSlider />, { lines: [recordDocument(0, 50)] });
  const slider = await findByRole('slider', { name: 'Minimum record score' });
  slider.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(view().minScore).toBe(2);
});
