import { describe, expect, it, onTestFinished } from 'vitest';
import { epochMs, formatRange, formatTime } from '../../../src/domain/time';
import { TimeRangeChoice } from '../../../src/features/controls/TimeRangeChoice';
import { setPreferences } from '../../../src/view/preferences';
import { bucketStart, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [recordDocument(0, 50), recordDocument(47, 60)];
const range = (from: number, to: number) =>
  formatRange({ from: epochMs(bucketStart(from)), to: epochMs(bucketStart(to)) });

async function renderTime(address = '') {
  const app = await renderApp(<TimeRangeChoice />, { address, lines });
  const button = await app.findByRole('button', { name: 'Time range' });
  const open = async () => {
    await app.user.click(button);
    return app.findByRole('textbox', { name: 'From' });
  };
  return { ...app, button, open };
}

describe('the time range', () => {
  it('is told by the text of its button', async () => {
    const { button } = await renderTime();
    expect(button.textContent).toBe(range(0, 48));
  });

  it('counts a preset from the end of the data', async () => {
    const { user, view, button, open, getByRole } = await renderTime('at=2026-10-12T00:00:00Z..2026-10-12T01:00:00Z');
    await open();
    await user.click(getByRole('button', { name: 'Last 6 hours' }));
    expect(view()).toMatchObject({ from: 'now-6h', to: null, at: null });
    expect(button.textContent).toBe(range(42, 48));
  });

  it('takes two typed times', async () => {
    const { user, view, button, open, getByRole } = await renderTime();
    await user.type(await open(), formatTime(epochMs(bucketStart(1))));
    await user.type(getByRole('textbox', { name: 'To' }), 'now-1d{Enter}');
    expect(view()).toMatchObject({ from: new Date(bucketStart(1)).toISOString(), to: 'now-1d' });
    expect(button.textContent).toBe(range(1, 24));
  });

  it('says what is wrong with a time, and does not take it', async () => {
    const { user, view, open, getByRole, getByText } = await renderTime();
    const from = await open();
    await user.type(from, 'yesterday{Enter}');
    expect(getByText(/Write a date such as/)).toBeDefined();
    expect((getByRole('button', { name: 'Apply' }) as HTMLButtonElement).disabled).toBe(true);
    await user.clear(from);
    await user.type(from, 'now{Enter}');
    expect(getByText('This lies after the end.')).toBeDefined();
    expect(view().from).toBeNull();
  });

  it('takes whole days from the calendar', async () => {
    const { user, view, open, getByRole } = await renderTime();
    await open();
    await user.click(getByRole('button', { name: '12 October 2026' }));
    await user.click(getByRole('button', { name: '13 October 2026' }));
    await user.click(getByRole('button', { name: 'Apply' }));
    expect(view().from).toBe(new Date(2026, 9, 12).toISOString());
    expect(view().to).toBe(new Date(2026, 9, 14).toISOString());
  });

  it('leaves an end that was not touched as the address has it, to the millisecond', async () => {
    const from = '2026-10-12T00:00:00.123Z';
    const { user, view, open, getByRole } = await renderTime(`from=${from}`);
    await open();
    await user.type(getByRole('textbox', { name: 'To' }), 'now-1h{Enter}');
    expect(view()).toMatchObject({ from, to: 'now-1h' });
  });

  it('opens and closes by its button, to which the focus returns', async () => {
    const { user, button, open, queryByRole } = await renderTime();
    await open();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
    await open();
    await user.click(button);
    expect(queryByRole('dialog')).toBeNull();
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('says what now is, and which zone is the local one', async () => {
    const { open, getByText } = await renderTime();
    await open();
    expect(getByText(/“now” is the end of the data\. Local time is .+\./)).toBeDefined();
  });

  it('tells and reads times in UTC when that is chosen', async () => {
    onTestFinished(() => setPreferences({ timeZone: 'local' }));
    const { user, view, button, open, getByRole, findByRole } = await renderTime();
    await open();
    await user.click(getByRole('radio', { name: 'UTC' }));
    const utc = (bucket: number) => new Date(bucketStart(bucket)).toISOString().slice(0, 16).replace('T', ' ');
    expect(button.textContent).toContain(utc(0));
    await user.type(await findByRole('textbox', { name: 'From' }), `${utc(1)}{Enter}`);
    expect(view().from).toBe(new Date(bucketStart(1)).toISOString());
  });
});
