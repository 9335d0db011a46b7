import { onTestFinished, vi } from 'vitest';
import { Records } from '../../../src/features/records/Records';
import { defaultView, type View, writeView } from '../../../src/view/viewState';
import { renderApp } from '../../support/renderApp';

/** The simulated DOM lays nothing out and tells nobody that it scrolled; a virtual table needs both. */
function giveRoom(): void {
  function scrollTo(this: HTMLElement, to?: ScrollToOptions | number) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  }
  const stubs = [
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300),
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000),
    vi.spyOn(HTMLElement.prototype, 'scrollTo').mockImplementation(scrollTo),
  ];
  onTestFinished(() => {
    for (const stub of stubs) stub.mockRestore();
  });
}

/** The records panel over these documents, at the address of this view. */
export async function renderRecords(lines: readonly unknown[], view: Partial<View> = {}) {
  giveRoom();
  const page = await renderApp(<Records />, {
    lines,
    address: writeView({ view: { ...defaultView, ...view }, rest: [] }),
  });
  const table = (await page.findByRole('table', { name: 'Records' })) as HTMLTableElement;
  return { ...page, table };
}
