import { describe, expect, it } from 'vitest';
import { ScoreSlider } from '../../../src/features/controls/ScoreSlider';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';
import { ShownFilter } from './ShownFilter';

const lines = [recordDocument(0, 50)];
const parts = (
  <>
    <ScoreSlider counts={null} />
    <ShownFilter />
  </>
);

async function renderSlider(address = '') {
  const app = await renderApp(parts, { address, lines });
  const slider = await app.findByRole('slider', { name: 'Minimum record score' });
  const typed = app.getByRole('textbox', { name: 'Minimum record score, typed' });
  return { ...app, slider, typed };
}

describe('the slider', () => {
  it('stands where the address says', async () => {
    const { slider, typed } = await renderSlider('score=41.02');
    expect(slider.getAttribute('aria-valuenow')).toBe('41.02');
    expect((typed as HTMLInputElement).value).toBe('41.02');
  });

  it('moves by keys, one at a time and to the ends, and the address with it', async () => {
    const { user, view, slider } = await renderSlider('score=40');
    slider.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(view().minScore).toBe(41);
    await user.keyboard('{End}');
    expect(view().minScore).toBe(100);
    await user.keyboard('{Home}');
    expect(view().minScore).toBe(0);
  });
});

describe('the typed score', () => {
  it('is shown at each key, and written to the address when Enter is pressed', async () => {
    const { user, view, typed, getByText, slider } = await renderSlider();
    await user.clear(typed);
    await user.type(typed, '41.5');
    expect(getByText('score 41.5, text ""')).toBeDefined();
    expect(view().minScore).toBe(0);
    await user.keyboard('{Enter}');
    expect(view().minScore).toBe(41.5);
    expect(slider.getAttribute('aria-valuenow')).toBe('41.5');
  });

  it('is written to the address when the field is left', async () => {
    const { user, view, typed } = await renderSlider();
    await user.clear(typed);
    await user.type(typed, '7');
    await user.tab();
    expect(view().minScore).toBe(7);
  });

  it('says what it takes, and leaves the view alone, where it is no score', async () => {
    const { user, view, typed, getByText } = await renderSlider('score=12');
    await user.clear(typed);
    await user.type(typed, '300');
    expect(getByText('0 to 100')).toBeDefined();
    expect(getByText('score 12, text ""')).toBeDefined();
    await user.tab();
    expect(view().minScore).toBe(12);
    expect((typed as HTMLInputElement).value).toBe('12');
  });
});
