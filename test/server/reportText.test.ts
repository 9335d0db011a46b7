import { expect, it } from 'vitest';
import type { ImportReport } from '../../src/contract/source';
import { reportText } from '../../src/server/reportText';

const report: ImportReport = {
  files: [
    { name: 'january.ndjson', bytes: 1_234_567, documents: 990 },
    { name: 'b\u0007', bytes: 5, documents: 10 },
  ],
  documents: 1_000,
  kept: [{ kind: 'record', count: 985 }],
  replaced: 1,
  skipped: [{ kind: 'category\nstats', count: 12 }],
  mended: [{ what: 'record_score: a number written as text', count: 7 }],
  notices: ['Left out of exports: a file that is not named like results (notes.md).'],
  problems: [
    { file: 'b\u0007', line: 3, reason: 'not valid JSON' },
    { file: 'b\u0007', line: 4, reason: 'not valid JSON' },
  ],
  problem_count: 2,
};

it('lays the account out in columns, and lets nothing break a line', () => {
  expect(reportText(report)).toBe(
    `  File               Size  Documents
  january.ndjson  1.23 MB        990
  b\uFFFD               5 byte         10

Documents
  Kept        record                                   985
  Replaced    by a later document with the same _id      1
  Skipped     category\uFFFDstats                            12
  Unreadable  see below                                  2
  Read        documents in all                       1,000

Mended in documents that were kept
  record_score: a number written as text  7

Notices
  Left out of exports: a file that is not named like results (notes.md).

What could not be read (2)
  b\uFFFD line 3: not valid JSON
  b\uFFFD line 4: not valid JSON

Lost: 2 documents.`,
  );
});
