import { describe, expect, it } from 'vitest';
import { TimeSteps } from '../../../src/features/controls/TimeSteps';
import { bucketStart, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [recordDocument(0, 50), recordDocument(47, 60)];
const iso = (bucket: number) => new Date(bucketStart(bucket)).toISOString();

async function renderSteps(address: string) {
  const app = await renderApp(<TimeSteps />, { address, lines });
  await app.findByRole('button', { name: 'Show the time before' });
  const button = (name: string) => app.getByRole('button', { name }) as HTMLButtonElement;
  return { ...app, button };
}

describe('the steps in time', () => {
  it('go a range before and after, and to twice as much', async () => {
    const { user, view, button } = await renderSteps(`from=${iso(20)}&to=${iso(24)}&at=${iso(20)}..${iso(21)}`);
    await user.click(button('Show the time before'));
    expect(view()).toMatchObject({ from: iso(16), to: iso(20), at: null });
    await user.click(button('Show the time after'));
    expect(view()).toMatchObject({ from: iso(20), to: iso(24) });
    await user.click(button('Show twice as much time'));
    expect(view()).toMatchObject({ from: iso(18), to: iso(26) });
  });

  it('have keys', async () => {
    const { user, view } = await renderSteps(`from=${iso(20)}&to=${iso(24)}`);
    await user.keyboard('e');
    expect(view()).toMatchObject({ from: iso(16), to: iso(20) });
    await user.keyboard('lo');
    expect(view()).toMatchObject({ from: iso(18), to: iso(26) });
    await user.keyboard('a');
    expect(view()).toMatchObject({ from: null, to: null });
  });

  it('end where the data end', async () => {
    const { button } = await renderSteps(`to=${iso(24)}`);
    expect(button('Show the time before').disabled).toBe(true);
    expect(button('Show the time after').disabled).toBe(false);
    expect(button('Show twice as much time').disabled).toBe(false);
  });
});
