import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Importer } from '../../../src/server/import/Importer';
import { influencerDocument, recordDocument } from '../../support/documents';

const source = fc.oneof(
  fc.nat(99).map((score) => recordDocument(1, score)),
  fc.nat(99).map((score) => influencerDocument(1, 'user', 'bob', score)),
  fc.constantFrom<unknown>(
    { ...recordDocument(1, 5), record_score: 'high' },
    { ...recordDocument(1, 5), timestamp: 'yesterday' },
    { result_type: 'bucket', job_id: 'j', timestamp: 0, bucket_span: 1, bucket_influencers: [null] },
    { result_type: 'bucket', job_id: 'j', timestamp: '2016', bucket_span: 1, bucket_influencers: [] },
    { job_id: 'j', category_id: 1 },
    { job_id: 'j', analysis_config: { detectors: [] } },
    { result_type: 'quantiles' },
    { result_type: 7 },
    {},
  ),
);

const hit = fc.tuple(fc.constantFrom('a', 'b', 'c'), source).map(([_id, _source]) => ({ _id, _source }));
const text = fc.oneof(
  fc.oneof(source, hit, fc.array(source, { maxLength: 3 }), fc.jsonValue()).map((value) => JSON.stringify(value)),
  fc.string(),
);

it('accounts for every document exactly once', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const importer = new Importer();
      for (const [i, one] of texts.entries()) importer.addPiece('file', { line: i + 1, bytes: Buffer.from(one) });
      const { report, records, influencers, documents } = importer.finish();
      documents.close();
      const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
      expect(report.documents).toBe(sum(report.kept) + report.replaced + sum(report.skipped) + report.problem_count);
      const kept = new Map(report.kept.map(({ kind, count }) => [kind, count]));
      expect([records.length, influencers.length]).toEqual([kept.get('record') ?? 0, kept.get('influencer') ?? 0]);
    }),
  );
});
