import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../support/documents';
import { renderRecords } from '../renderRecords';

const job = {
  job_id: 'job',
  job_type: 'anomaly_detector',
  analysis_config: { bucket_span: '1h', detectors: [{ function: 'mean', field_name: 'bytes' }] },
  custom_settings: {
    custom_urls: [
      { url_name: 'Runbook', url_value: 'https://e.example/$host$?from=$earliest$', time_range: '2h' },
      { url_name: '<b>Bad</b>', url_value: 'javascript:alert(1)' },
    ],
  },
};

async function openFirst(...lines: unknown[]) {
  const page = await renderRecords(lines);
  await page.user.click(within(page.table).getAllByRole('button', { name: 'Show details' })[0]);
  await page.findByRole('group', { name: 'Why this score' });
  return page;
}

const byHost = { by_field_name: 'host', by_field_value: 'h1' };

describe('the links of the job', () => {
  it('are filled from the record; what is no web address is text', async () => {
    const { findByRole, getByText } = await openFirst(job, recordDocument(4, 50, byHost));
    const link = await findByRole('link', { name: /^Runbook/ });
    expect(link.getAttribute('href')).toBe('https://e.example/h1?from=2026-10-12T02%3A00%3A00.000Z');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    expect(getByText('<b>Bad</b> (not a web address: javascript:alert(1))').closest('a')).toBeNull();
  });
});

describe('what is shown when asked for', () => {
  it('is every field of the record, known or not', async () => {
    const strange = { ...recordDocument(0, 50, byHost), host: ['h1'], mystery: { deep: '<i>1</i>' } };
    const { user, getByText, findByRole, queryByRole } = await openFirst(strange);
    expect(queryByRole('table', { name: 'All fields' })).toBeNull();
    await user.click(getByText('All fields'));
    const table = (await findByRole('table', { name: 'All fields' })) as HTMLTableElement;
    const fields = new Map([...table.rows].map(({ cells }) => [cells[0].textContent, cells[1].textContent]));
    expect(fields.get('record_score')).toBe('50');
    expect(fields.get('host')).toBe('h1');
    expect(fields.get('by_field_value')).toBe('h1');
  });

  it('is the configuration of the job', async () => {
    const { user, findByText } = await openFirst(job, recordDocument(0, 50));
    await user.click(await findByText('Job configuration'));
    const shown = await findByText(/"custom_settings"/);
    expect(JSON.parse(shown.textContent ?? '')).toMatchObject(job);
  });
});

describe('the examples of a category', () => {
  const byCategory = (value: string) =>
    recordDocument(0, 50, { by_field_name: 'mlcategory', by_field_value: value, function: 'count' });
  const category = {
    job_id: 'job',
    category_id: 7,
    terms: 'node lost',
    regex: '.*?node.+?lost.*',
    max_matching_length: 40,
    examples: ['node 2 lost', 'node 1 <b>lost</b>'],
  };

  it('are the messages behind its number', async () => {
    const { findByRole, getByText } = await openFirst(byCategory('7'), category);
    const list = await findByRole('list', { name: 'Examples of category 7' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['node 1 <b>lost</b>', 'node 2 lost']);
    expect(getByText('Category 7: node lost')).toBeDefined();
    expect(getByText('.*?node.+?lost.*')).toBeDefined();
  });

  it('are said to be missing where the source does not hold them', async () => {
    const { findByText } = await openFirst(byCategory('8'), category);
    await findByText('The source holds no category 8 of this job.');
  });
});
