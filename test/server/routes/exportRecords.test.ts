import { RecordBatchReader } from 'apache-arrow';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOTAL_COUNT_HEADER } from '../../../src/contract/columns';
import type { AnomalyRecord } from '../../../src/contract/records';
import type { Anomaly } from '../../../src/domain/anomaly';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import { createApp } from '../../../src/server/app';
import { Detectors } from '../../../src/server/import/Detectors';
import { toAnomaly } from '../../../src/server/import/toAnomaly';
import { defaultView, type View, writeView } from '../../../src/view/viewState';
import { filters, matches } from '../../columns/plainRecords';
import { plainSort, sorts } from '../../columns/plainSort';
import { influencedBy, recordDocument } from '../../support/documents';
import { anomalies, listOf } from '../../support/randomColumns';
import { readCsv, unguarded } from '../../support/readCsv';
import { SteeredCluster } from '../../support/SteeredCluster';
import { importContents } from '../import/support/importContents';
import { appOf } from '../support/appOf';

const part = (role: 'partition' | 'over' | 'by', entity: Anomaly['by']) =>
  entity && { [`${role}_field_name`]: entity.field, [`${role}_field_value`]: entity.value };

/** A record as Elasticsearch writes it; `place` is its own, so that it can be told from its like. */
const documentOf = (anomaly: Anomaly, place: number): AnomalyRecord =>
  recordDocument(0, anomaly.recordScore, {
    job_id: anomaly.detector.jobId,
    timestamp: anomaly.timestamp,
    detector_index: anomaly.detector.index,
    function: anomaly.detector.function,
    function_description: anomaly.detector.functionDescription,
    initial_record_score: place,
    is_interim: anomaly.isInterim,
    actual: [...anomaly.actual],
    typical: [...anomaly.typical],
    ...part('partition', anomaly.partition),
    ...part('over', anomaly.over),
    ...part('by', anomaly.by),
    influencers: anomaly.influencers.map(({ field, value }) => ({
      influencer_field_name: field,
      influencer_field_values: [value],
    })),
  });

const documents = listOf(anomalies, 40).map((drawn) => drawn.map(documentOf));

const iso = (ms: number) => new Date(ms).toISOString();

/** The view whose filter this is. */
const viewOf = ({ range, entities, selection, bands, ...rest }: RecordFilter, sort: View['sort']): View => ({
  ...defaultView,
  ...rest,
  ...{ sort, filters: entities, from: iso(range.from), to: iso(range.to) },
  bands: bands?.length === 0 ? null : bands,
  ...(selection === null
    ? {}
    : { by: selection.by, thenBy: selection.thenBy, lanes: selection.lanes ?? [], at: selection.at }),
});

/** The documents a view shows, found and ordered one by one. */
function expectedDocuments(all: readonly AnomalyRecord[], filter: RecordFilter, sort: View['sort']): AnomalyRecord[] {
  const detectors = new Detectors();
  const records = all.map((document) => toAnomaly(document, detectors.of(document)));
  const { bands, selection } = filter;
  const lanes = selection?.lanes?.length === 0 ? null : (selection?.lanes ?? null);
  const asAddressed = {
    ...filter,
    bands: bands?.length === 0 ? null : bands,
    selection: selection && { ...selection, lanes },
  };
  const found = records.map((record, i) => ({ record, document: all[i] }));
  const kept = found.filter(({ record }) => matches(records, record, asAddressed));
  return plainSort(
    kept.map(({ record }) => record),
    sort,
  ).map((place) => kept[place].document);
}

const lines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const exported = (app: ReturnType<typeof appOf>, format: string, address = '') =>
  app.request(`/api/export/records?format=${format}&${address}`);

it('holds exactly the records of the view, in its order, in every form', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(documents, filters, sorts, async (all, filter, sort) => {
      const app = appOf(all);
      const address = writeView({ view: viewOf(filter, sort), rest: [] });
      const expected = expectedDocuments(all, filter, sort).map((one) => one.initial_record_score);
      const [csv, ndjson, arrow] = await Promise.all(
        ['csv', 'ndjson', 'arrow'].map((format) => exported(app, format, address)),
      );
      const [head, ...rows] = readCsv(await csv.text());
      const column = head.indexOf('initial_record_score');
      expect(rows.map((row) => Number(row[column]))).toEqual(expected);
      expect(lines(await ndjson.text()).map((one) => one.initial_record_score)).toEqual(expected);
      expect(await arrowPlaces(arrow)).toEqual(expected);
      for (const answer of [csv, ndjson, arrow])
        expect(answer.headers.get(TOTAL_COUNT_HEADER)).toBe(String(expected.length));
    }),
    { numRuns: 100 },
  );
});

async function arrowPlaces(answer: Response): Promise<number[]> {
  const batches = await RecordBatchReader.from(new Uint8Array(await answer.arrayBuffer()));
  const places: number[] = [];
  for await (const batch of batches) for (const row of batch.toArray()) places.push(row.toJSON().initial_record_score);
  return places;
}

describe('CSV', () => {
  it('says of each record what its document says', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (all) => {
        const answer = await exported(appOf(all), 'csv');
        const [head, ...rows] = readCsv(await answer.text());
        const place = head.indexOf('initial_record_score');
        for (const row of rows) {
          const document = all[Number(row[place])];
          const cell = (name: string) => row[head.indexOf(name)];
          expect(cell('timestamp')).toBe(iso(document.timestamp));
          for (const name of ['record_score', 'probability', 'detector_index', 'bucket_span'] as const)
            expect(Number(cell(name))).toBe(document[name]);
          for (const name of ['job_id', 'by_field_name', 'by_field_value', 'over_field_value'] as const)
            expect(unguarded(cell(name))).toBe(document[name] ?? '');
          for (const name of ['actual', 'typical'] as const)
            expect([JSON.parse(cell(name) || '[]')].flat()).toEqual(document[name]);
          expect(JSON.parse(cell('influencers') || '[]')).toEqual(document.influencers);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells a time that no calendar has as the number it is', async () => {
    const text = await (await exported(appOf([recordDocument(0, 90, { timestamp: 9e15 })]), 'csv')).text();
    expect(readCsv(text)[1]).toContain('9000000000000000');
  });

  it('is read again by Redlane itself', async () => {
    const all = [
      recordDocument(0, 90.125, influencedBy({ user: ['bob', 'eve'] })),
      recordDocument(1, 3, { actual: [] }),
    ];
    const text = await (await exported(appOf(all), 'csv')).text();
    const { records, report } = (await importContents(text)).results;
    expect(report.problems).toEqual([]);
    expect([...records.recordScore].sort()).toEqual([3, 90.125]);
    expect(records.entities).toEqual([
      { field: 'user', value: 'bob' },
      { field: 'user', value: 'eve' },
    ]);
  });
});

describe('NDJSON', () => {
  it('is imported again as the same records, also when it was laid out over lines meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom(undefined, 2), async (all, indent) => {
        fc.pre(all.length > 0);
        const text = await (await exported(appOf(all), 'ndjson')).text();
        const { app } = await importContents(indent ? JSON.stringify(lines(text), null, indent) : text);
        expect(lines(await (await exported(app, 'ndjson')).text())).toEqual(lines(text));
        const places = lines(text).map((one) => one.initial_record_score);
        expect(places.sort((a, b) => a - b)).toEqual(all.map((_, place) => place));
      }),
      { numRuns: 30 },
    );
  });

  it('holds whole documents, with their causes', async () => {
    const causes = [{ probability: 0.1, by_field_name: 'user', by_field_value: 'a\nb' }];
    const document = recordDocument(0, 90, { causes });
    const answer = await exported(appOf([document]), 'ndjson');
    expect(lines(await answer.text())).toEqual([expect.objectContaining({ causes, record_score: 90 })]);
  });
});

it.each([
  ['format=xml', 'format'],
  ['score=often', 'score=often'],
  ['nothing=1', 'unrecognized parameter: [nothing]'],
  ['from=2026-10-13&to=2026-10-12', 'holds no time'],
])('%s is refused, since it would export something else', async (query, reason) => {
  const answer = await appOf([recordDocument(0, 5)]).request(`/api/export/records?${query}`);
  expect([answer.status, (await answer.json()).error.reason]).toEqual([400, expect.stringContaining(reason)]);
});

it('tells the number of records without sending any', async () => {
  const answer = await appOf([recordDocument(0, 5)]).request('/api/export/records', { method: 'HEAD' });
  expect([answer.status, answer.headers.get(TOTAL_COUNT_HEADER), await answer.text()]).toEqual([200, '1', '']);
});

it('counts relative times from the end of files, and from the clock of a cluster', async () => {
  const documents = [
    recordDocument(0, 5),
    recordDocument(5, 5),
    recordDocument(6, 5, { timestamp: Date.now() - 60_000 }),
  ];
  const countOf = async (app: ReturnType<typeof appOf>, query: string) => {
    const answer = await app.request(`/api/export/records?${query}`, { method: 'HEAD' });
    return Number(answer.headers.get(TOTAL_COUNT_HEADER));
  };
  const past = documents.slice(0, 2);
  expect(await countOf(appOf(past), 'from=now-2h')).toBe(1);
  const cluster = (some: readonly AnomalyRecord[]) =>
    createApp({ exploration: new SteeredCluster().publish(some), webRoot: null });
  expect(await countOf(cluster(past), 'from=now-2h')).toBe(0);
  expect(await countOf(cluster(documents), 'from=now-2h')).toBe(1);
  expect(await countOf(cluster(past), '')).toBe(2);
});
