import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, csvDelimiter } from '../../../../src/server/import/formats/CsvReader';
import { splitRow } from '../../../../src/server/import/formats/splitRow';
import type { Piece } from '../../../../src/server/import/Piece';
import { bucketStart } from '../../../support/documents';

/** Reads a text in chunks of `step` bytes. */
function read(text: string, step = 1000): Piece[] {
  const reader = new CsvReader(csvDelimiter(text.split(/\r?\n/)[0]) as string);
  const bytes = Buffer.from(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length; at += step) pieces.push(...reader.push(bytes.subarray(at, at + step)));
  return [...pieces, ...reader.end()];
}

const values = (pieces: readonly Piece[]) => pieces.map((piece) => ('value' in piece ? piece.value : piece));

describe('CsvReader', () => {
  it('reads what Kibana exports from Discover', () => {
    const text = [
      '"_id","_index","_score","_ignored","timestamp","job_id","result_type","bucket_span","record_score",actual,causes,"is_interim","geo_results.actual_point","airline",partition_field_value,"anomaly_score_explanation.single_bucket_impact",typical',
      '"id-1",".ml-anomalies-shared","-","-","Jun 1, 2016 @ 00:15:00.000","flights",record,"3,600","90.123","1,234.5, 7","{""probability"":0.5}",false,"-",AAL,"a, ""b""",12,"-"',
    ].join('\n');
    expect(values(read(text))).toEqual([
      {
        _id: 'id-1',
        _source: {
          timestamp: Date.UTC(2016, 5, 1, 0, 15),
          job_id: 'flights',
          result_type: 'record',
          bucket_span: 3600,
          record_score: 90.123,
          actual: [1234.5, 7],
          causes: [{ probability: 0.5 }],
          is_interim: false,
          geo_results: {},
          airline: 'AAL',
          partition_field_value: 'a, "b"',
          anomaly_score_explanation: { single_bucket_impact: 12 },
        },
      },
    ]);
  });

  it('reads what Elasticsearch SQL answers as CSV', () => {
    const text = [
      'job_id,result_type,timestamp,bucket_span,record_score,is_interim,host.name,by_field_value,anomaly_score_explanation.anomaly_type',
      'flights,record,2016-06-01T00:15:00.000Z,900,1.0E-5,true,web-1,,spike',
      'flights,influencer,2016-06-01T00:15:00.000Z,900,,,,,',
    ].join('\r\n');
    expect(values(read(text))).toEqual([
      {
        job_id: 'flights',
        result_type: 'record',
        timestamp: Date.UTC(2016, 5, 1, 0, 15),
        bucket_span: 900,
        record_score: 1e-5,
        is_interim: true,
        'host.name': 'web-1',
        anomaly_score_explanation: { anomaly_type: 'spike' },
      },
      { job_id: 'flights', result_type: 'influencer', timestamp: Date.UTC(2016, 5, 1, 0, 15), bucket_span: 900 },
    ]);
  });

  it.each([
    ['2016-06-01T00:15:00+02:00', Date.UTC(2016, 4, 31, 22, 15)],
    ['2016-06-01 00:15:00', Date.UTC(2016, 5, 1, 0, 15)],
    ['1464740100000', 1_464_740_100_000],
    ['1.4647401E12', 1_464_740_100_000],
    ['Jun 1, 2016 @ 00:15:00.007', Date.UTC(2016, 5, 1, 0, 15, 0, 7)],
    ['Feb 30, 2016 @ 00:15:00.000', 'Feb 30, 2016 @ 00:15:00.000'],
    ['yesterday', 'yesterday'],
  ])('reads the time %s', (text, expected) => {
    const [value] = values(read(`job_id;result_type;timestamp\nj;record;${text}`));
    expect(value).toMatchObject({ timestamp: expected });
  });

  it('tells an empty text from nothing, unless everything is quoted', () => {
    const row = 'j,record,"",';
    const columns = 'job_id,result_type,by_field_value,over_field_value';
    const document = { job_id: 'j', result_type: 'record' };
    expect(values(read(`${columns}\n${row}`))).toEqual([{ ...document, by_field_value: '' }]);
    expect(values(read(`${columns.replace(/\w+/g, '"$&"')}\n${row}`))).toEqual([document]);
  });

  it('leaves what does not fit its field for the report', () => {
    const [value] = values(read('job_id,result_type,record_score,actual,influencers\nj,record,high,"[1,","{oops"'));
    expect(value).toMatchObject({ record_score: 'high', actual: ['[1,'], influencers: ['{oops'] });
  });

  it('loses a bad row and no other', () => {
    const good = (n: number) => `j,record,${bucketStart(n)}`;
    const text = [
      'job_id,result_type,timestamp',
      good(1),
      'j,record',
      good(2),
      '"j,record,never closed',
      good(3),
      'j,"record"x,7',
      good(4),
      'j,record,"closed\n\n later"',
      good(5),
      'j,record,1,2',
      '"',
    ].join('\n');
    for (const step of [1, 7, 1000]) {
      const pieces = read(text, step);
      const times = values(pieces).flatMap((value) => (value as { timestamp?: unknown }).timestamp ?? []);
      expect(times).toEqual([...[1, 2, 3, 4].map(bucketStart), 'closed\n later', bucketStart(5)]);
      expect(pieces.filter((piece) => 'problem' in piece).map(({ line }) => line)).toEqual([3, 5, 7, 13, 14]);
    }
  });

  it('gives up an open quote after some lines', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `j,record,${bucketStart(i)}`);
    const pieces = read(['job_id,result_type,timestamp', '"j', ...rows].join('\n'));
    expect(pieces).toHaveLength(1001);
    expect(pieces[0]).toMatchObject({ line: 2, problem: expect.stringContaining('not closed') });
  });

  it('saves the rows that a stray quote has joined into one as wide as the header', () => {
    const rows = ['"j', 'j,record,1', 'j,record,2', 'x",record,3', 'j,record,4'];
    const pieces = read(['job_id,result_type,timestamp', ...rows].join('\n'));
    const times = values(pieces).map((value) => (value as { timestamp?: number }).timestamp);
    expect(times.filter((time) => typeof time === 'number')).toEqual([1, 2, 3, 4]);
    expect(pieces[0]).toMatchObject({ line: 2, problem: expect.stringContaining('not closed') });
  });

  it('reads a cell over lines, be it the first or in the middle, with quotes in it', () => {
    const text = 'job_id,result_type,by_field_value,timestamp\n"j""\nk",record,b,1\nj,record,"a\n""b""\nc",2';
    expect(values(read(text))).toEqual([
      { job_id: 'j"\nk', result_type: 'record', by_field_value: 'b', timestamp: 1 },
      { job_id: 'j', result_type: 'record', by_field_value: 'a\n"b"\nc', timestamp: 2 },
    ]);
  });

  it('survives names that objects have already', () => {
    const [value] = values(read('job_id,result_type,__proto__,constructor,geo_results.__proto__\nj,record,a,b,c'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['job_id', 'result_type', 'constructor', 'geo_results']);
  });
});

describe('splitRow', () => {
  it('gives back any cells that were joined as RFC 4180 says', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a') }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const row = cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
        expect(splitRow(row, ',')).toEqual(cells);
        expect(splitRow(row.slice(0, -1), ',')).not.toEqual(cells);
      }),
    );
  });

  it('finds no cells in what is open or broken', () => {
    expect([splitRow('a,"b', ','), splitRow('a,"b"c', ','), splitRow('a,"b"",', ',')]).toEqual([
      'open',
      'broken',
      'open',
    ]);
    expect(splitRow('a,,"",b"c', ',')).toEqual(['a', null, '', 'b"c']);
  });
});
