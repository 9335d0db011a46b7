import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { element } from '../../../src/charts/markup';
import { toAnomalyDetails } from '../../../src/domain/anomaly';
import { entityLabel } from '../../../src/domain/entity';
import { epochMs } from '../../../src/domain/time';
import type { Report } from '../../../src/features/export/report';
import { reportHtml } from '../../../src/features/export/reportHtml';
import { influencedBy, recordDocument } from '../../support/documents';
import { allOf, type ReadElement, readMarkup, textOf } from '../../support/readMarkup';

/** Of characters that survive being written, so that what is read can be compared. */
const text = fc.oneof(
  fc.constantFrom('</td><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<!--', '&lt;', '__proto__', ''),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', ' ', '\r', '\n') }),
);

const records = fc.array(
  fc.record({ user: text, job: text, influencer: text, causes: fc.array(text, { maxLength: 2 }) }),
  { maxLength: 4 },
);

type Drawn = { user: string; job: string; influencer: string; causes: string[] };

const recordOf = ({ user, job, influencer, causes }: Drawn) =>
  toAnomalyDetails(
    recordDocument(0, 90, {
      job_id: job,
      ...{ by_field_name: 'user', by_field_value: user },
      ...influencedBy({ host: [influencer] }),
      causes: causes.map((value) => ({ probability: 0.1, over_field_name: 'ip', over_field_value: value })),
    }),
  );

const reportOf = (parts: Partial<Report>): Report => ({
  source: { name: 'results.ndjson', simulated: false, cluster: null },
  madeAt: epochMs(0),
  address: 'http://127.0.0.1:5610/',
  facts: [['Filters', 'none']],
  ...{ matching: 0, total: 0, records: [], leaders: [] },
  detectorOf: () => 'mean(bytes)',
  swimlane: element('svg', {}),
  ...parts,
});

const read = (parts: Partial<Report>) => readMarkup(reportHtml(reportOf(parts)));
const named = (html: ReadElement, tag: string, label: string) =>
  allOf(html, tag).filter(({ attributes }) => attributes.get('aria-label') === label);

/** Everything a report is made of: what is not here could do something. */
const harmless = new Set(
  'html head meta title style body main h1 h2 h3 small dl dt dd figure svg div p table thead tbody tr th td span b details summary section'.split(
    ' ',
  ),
);

function namesIn({ name, children }: ReadElement): string[] {
  return [name, ...children.flatMap((child) => (typeof child === 'string' ? [] : namesIn(child)))];
}

it('tells every record with its causes and influencers, as text whatever they hold', () => {
  fc.assert(
    fc.property(records, text, (drawn, name) => {
      const all = drawn.map(recordOf);
      const html = read({ records: all, matching: all.length, source: { name, simulated: false, cluster: null } });
      expect(namesIn(html).filter((one) => one !== '' && !harmless.has(one))).toEqual([]);
      expect(textOf(allOf(html, 'h1')[0])).toBe(`Anomalies in ${name}`);
      const [table] = named(html, 'table', 'Records');
      const rows = (allOf(table, 'tbody')[0].children as ReadElement[]).filter(
        ({ attributes }) => attributes.get('class') !== 'below',
      );
      const cells = rows.map((row) => (row.children as ReadElement[]).map(textOf));
      expect(cells.map((row) => [row[3], row[4], row.at(-1)])).toEqual(
        drawn.map(({ user, influencer, job }) => [
          entityLabel({ field: 'user', value: user }),
          entityLabel({ field: 'host', value: influencer }),
          job,
        ]),
      );
      const causes = named(table, 'table', 'Causes').flatMap((one) => allOf(allOf(one, 'tbody')[0], 'tr'));
      expect(causes.map((row) => textOf(row.children[0] as ReadElement))).toEqual(
        drawn.flatMap((one) => one.causes.map((value) => entityLabel({ field: 'ip', value }))),
      );
    }),
    { numRuns: 100 },
  );
});

it.each([
  [1, 1, 'The only one that matches.'],
  [2, 2, 'All 2 that match.'],
  [2, 1234, 'The first 2 of 1,234 that match.'],
])('says which of the records it holds: %i of %i', (held, matching, words) => {
  const one = recordOf({ user: 'a', job: 'job', influencer: 'b', causes: [] });
  const html = read({ records: Array.from({ length: held }, () => one), matching, total: 5000 });
  expect(allOf(html, 'p').map(textOf)).toEqual([words]);
  expect(textOf(allOf(html, 'dl')[0])).toContain(`${matching === 1234 ? '1,234' : matching} of 5,000 match`);
});

it('allows nothing to run or to be fetched', () => {
  const policies = allOf(read({}), 'meta').filter(
    ({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
  );
  expect(policies.map(({ attributes }) => attributes.get('content'))).toEqual([
    "default-src 'none'; style-src 'unsafe-inline'",
  ]);
});

it('lists the leaders of every field, and how many there are', () => {
  const row = { value: '<b>', highest: null, total: 1234.5, records: 7, highestRecord: 90 };
  const html = read({ leaders: [{ field: 'host', values: 12, found: 12, first: 0, rows: [row] }] });
  expect(textOf(allOf(html, 'h3')[0])).toBe('host the first 1 of 12');
  const [table] = named(html, 'table', 'Influencers: host');
  expect(allOf(table, 'td').map(textOf)).toEqual(['<b>', '–', '1,234', '7']);
});
