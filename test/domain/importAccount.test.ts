import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountRows } from '../../src/domain/importAccount';

const count = fc.nat({ max: 1_000 });
const kinds = fc.array(fc.record({ kind: fc.string(), count }), { maxLength: 4 });
const sum = (counts: readonly { count: number }[]) => counts.reduce((total, each) => total + each.count, 0);

it('accounts for every document, and says nothing of what did not happen', () => {
  fc.assert(
    fc.property(kinds, kinds, count, count, (kept, skipped, replaced, problem_count) => {
      const documents = sum(kept) + sum(skipped) + replaced + problem_count;
      const rows = accountRows({
        files: [],
        documents,
        kept,
        skipped,
        replaced,
        mended: [],
        notices: [],
        problems: [],
        problem_count,
      });
      expect(sum(rows)).toBe(documents);
      expect(rows.every((row) => row.count > 0)).toBe(true);
    }),
  );
});
