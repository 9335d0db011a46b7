import { execFileSync } from 'node:child_process';
import { within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { recordDocument } from '../../../support/documents';
import { renderRecords } from '../renderRecords';

const hostile = 'it\'s; $(touch x) `y` "z"';
const low = recordDocument(0, 20, { job_id: hostile, by_field_name: 'host', by_field_value: 'b' });
const high = recordDocument(0, 90, {
  job_id: hostile,
  by_field_name: 'host',
  by_field_value: 'a',
  extra: { deep: [1] },
});

/** Opens the lower of two records of one bucket and copies something of it. */
async function copyOfLower(name: string) {
  const page = await renderRecords([high, low]);
  const [, second] = within(page.table).getAllByRole('button', { name: 'Show details' });
  await page.user.click(second);
  await page.user.click(await page.findByRole('button', { name: `Copy ${name}` }));
  await page.findByText(`${name} copied`);
  return navigator.clipboard.readText();
}

it('copies the record as JSON', async () => {
  expect(JSON.parse(await copyOfLower('JSON'))).toMatchObject(low);
});

it('copies the address that shows it', async () => {
  expect(await copyOfLower('link')).toBe(window.location.href);
});

it('copies a command that asks for this record alone, safe in a shell', async () => {
  const command = await copyOfLower('curl');
  const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(words.slice(0, 2)).toEqual(['curl', '-sS']);
  expect(words).toHaveLength(3);
  const { pathname, search } = new URL(words[2]);
  const answer = await (await fetch(pathname + search)).json();
  expect(answer.count).toBe(2);
  expect(answer.records).toEqual([expect.objectContaining({ by_field_value: 'b', record_score: 20 })]);
});

it('copies without the clipboard of a secure page, and says so when the browser refuses', async () => {
  const { user, table, findByRole, findByText } = await renderRecords([low]);
  await user.click(within(table).getByRole('button', { name: 'Show details' }));
  const button = await findByRole('button', { name: 'Copy JSON' });
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: undefined } }));
  const execCommand = vi.fn(() => false);
  Object.assign(document, { execCommand });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, 'execCommand');
  });
  await user.click(button);
  await findByText('The browser did not let the page copy');
  execCommand.mockImplementation(() => {
    const area = document.querySelector('body > textarea') as HTMLTextAreaElement;
    return JSON.parse(area.value).record_score === 20;
  });
  await user.click(button);
  await findByText('JSON copied');
  expect(document.querySelector('body > textarea')).toBeNull();
  expect(document.activeElement).toBe(button);
});
