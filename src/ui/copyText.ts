/** The way of a page without a secure origin, which has no `navigator.clipboard`: what is selected is copied. */
function copySelected(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const { activeElement } = document;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  if (!isCopied) throw new Error('The browser did not let the page copy.');
}

/** Puts a text on the clipboard. Rejects when the browser does not let the page do so. */
export async function copyText(text: string): Promise<void> {
  const wrote = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (!wrote) copySelected(text);
}
