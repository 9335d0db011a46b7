import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnomalyRecord } from '../../../src/contract/records';
import { Importer } from '../../../src/server/import/Importer';
import { bucketStart, influencerDocument, recordDocument } from '../../support/documents';

// What comes again and again, as from a cluster that is asked anew: held to a plain map of what was last said of each record.

const HOURS = 6;

type Said = { readonly hour: number; readonly by: string; readonly score: number };

const documentOf = ({ hour, by, score }: Said): AnomalyRecord =>
  recordDocument(hour, score, { by_field_name: 'user', by_field_value: by });

const said = fc.record({
  hour: fc.nat(HOURS - 1),
  by: fc.constantFrom('', 'a', 'a"', 'b', '\u0000'),
  score: fc.constantFrom(0, 50, 99.5),
});

/** A round: the cluster is asked for hours from..to, and this is what it has there. */
const round = fc
  .tuple(fc.nat(HOURS), fc.nat(HOURS), fc.array(said, { maxLength: 12 }))
  .map(([a, b, all]) => ({ from: Math.min(a, b), to: Math.max(a, b), all }))
  .map(({ from, to, all }) => ({ from, to, documents: all.filter(({ hour }) => hour >= from && hour < to) }));

const keyOf = ({ hour, by }: Said) => JSON.stringify([hour, by]);

function shown(importer: Importer): string[] {
  const { records, documents, recordDocuments } = importer.snapshot();
  const rows = Array.from(
    { length: records.length },
    (_, row) => documents.read(recordDocuments[row]) as AnomalyRecord,
  );
  expect(Array.from(records.recordScore)).toEqual(rows.map(({ record_score }) => record_score));
  return rows
    .map(({ timestamp, by_field_value, record_score }) => JSON.stringify([timestamp, by_field_value, record_score]))
    .sort();
}

it('holds at any time what was last said of each record, and of a span that was asked anew nothing else', () => {
  fc.assert(
    fc.property(fc.array(round, { maxLength: 8 }), (rounds) => {
      const importer = new Importer({ isLive: true });
      const twin = new Map<string, Said>();
      for (const { from, to, documents } of rounds) {
        importer.watch();
        for (const one of documents) importer.addPiece('x', { line: 1, value: documentOf(one) });
        importer.dropMissing({ kind: 'record', jobId: 'job', from: bucketStart(from), to: bucketStart(to) });
        for (const [key, { hour }] of twin) if (hour >= from && hour < to) twin.delete(key);
        for (const one of documents) twin.set(keyOf(one), one);
        const expected = [...twin.values()].map(({ hour, by, score }) =>
          JSON.stringify([bucketStart(hour), by, score]),
        );
        expect(shown(importer)).toEqual(expected.sort());
        expect(importer.report.keptOf('record')).toBe(twin.size);
      }
      importer.discard();
    }),
    { numRuns: 200 },
  );
});

it('passes over what has not changed, and tells what is broken once', () => {
  const importer = new Importer({ isLive: true });
  const documents = [
    recordDocument(0, 90),
    influencerDocument(0, 'user', 'bob', 80),
    { ...recordDocument(1, 5), probability: 'no' },
  ];
  const add = () => {
    for (const value of documents) importer.addPiece('records of job job', { line: 1, value });
  };
  add();
  const { changes } = importer;
  add();
  expect(importer.changes).toBe(changes);
  expect(importer.snapshot().report).toMatchObject({
    problem_count: 1,
    problems: [{ file: 'records of job job', reason: expect.stringContaining('probability') }],
  });
  documents[0] = recordDocument(0, 70);
  add();
  expect(importer.changes).toBe(changes + 1);
  importer.discard();
});
