import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonReader } from '../../../../src/server/import/formats/JsonReader';
import type { Piece } from '../../../../src/server/import/Piece';

/** Reads a text in chunks of `step` bytes. */
function read(text: string, step = 7): Piece[] {
  const reader = new JsonReader();
  const bytes = Buffer.from(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length; at += step) pieces.push(...reader.push(bytes.subarray(at, at + step)));
  return [...pieces, ...reader.end()];
}

const values = (pieces: Piece[]): unknown[] =>
  pieces.map((piece) => {
    if ('problem' in piece) return piece.problem;
    if ('value' in piece) return piece.value;
    try {
      return JSON.parse(piece.bytes.toString());
    } catch {
      return 'not JSON';
    }
  });

describe('JsonReader', () => {
  it.each([
    ['an array', '[{"a":1}, {"b":[2]},\n 3, "x"]', [{ a: 1 }, { b: [2] }, 3, 'x']],
    ['an empty array', '[ ]', []],
    ['several values', '{"a":1}\n{\n"b":2}[{"c":3}]', [{ a: 1 }, { b: 2 }, { c: 3 }]],
    ['a response', '{"count":2,"records":[{"a":1},{"a":2}],"x":{"records":[9]}}', [{ a: 1 }, { a: 2 }]],
    ['two arrays in one response', '{"records":[{"a":1}],"buckets":[{"b":2}]}', [{ a: 1 }, { b: 2 }]],
    [
      'a search response',
      '{"took":1,"_shards":{"hits":[7]},"hits":{"total":{"value":1},"hits":[{"_id":"x"}]}}',
      [{ _id: 'x' }],
    ],
    ['several responses', '{"count":1,"jobs":[{"a":1}]}\n{"count":1,"influencers":[{"b":1}]}', [{ a: 1 }, { b: 1 }]],
  ])('reads the elements of %s', (_name, text, expected) => {
    for (const step of [1, 2, 3, 1000]) expect(values(read(text, step))).toEqual(expected);
  });

  it.each([
    '{"job_id":"j","influencers":[{"influencer_field_name":"a"}]}',
    '{"influencers":[{"influencer_field_name":"a"}],"job_id":"j"}',
    '{"count":3,"job_id":"j","records":[1]}',
    '{"hits":[1]}',
    '{"a":{"records":[1]}}',
    '{"a":"{\\"records\\":[","b":"\\\\"}',
  ])('takes a document for a document: %s', (text) => {
    expect(values(read(text))).toEqual([JSON.parse(text)]);
  });

  it('tells the line where each element begins', () => {
    const lines = read('\n[\n {\n"a":1},\n\n {"b":2}\n]').map(({ line }) => line);
    expect(lines).toEqual([3, 6]);
  });

  it.each([
    ['a cut string', '[{"a":"x\n},{"b":2}]', ['not JSON', { b: 2 }]],
    ['a cut object before the end', '[{"a":1},{"b":[2]', [{ a: 1 }, 'not JSON']],
    [
      'an unclosed object',
      '{"count":1,"records":[{"a":1},{"b":[2]}',
      [{ a: 1 }, { b: [2] }, 'the file ends before its JSON is complete'],
    ],
    ['an object that the array’s end cuts', '[{"a":1},{"b":2]\n{"c":3}', [{ a: 1 }, 'not JSON', { c: 3 }]],
    ['a stray bracket', ']{"a":1}', ['not JSON', { a: 1 }]],
  ])('loses no more than the element to %s', (_name, text, expected) => {
    expect(values(read(text))).toEqual(expected);
  });

  it('reads any JSON values back, however they are wrapped, indented and cut into chunks', () => {
    const documents = fc.array(
      fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }).map((d) => ({ job_id: 'j', ...d })),
    );
    const wrappers = fc.constantFrom(
      (list: unknown[], indent: number) => JSON.stringify(list, null, indent),
      (list: unknown[], indent: number) => JSON.stringify({ count: list.length, influencers: list }, null, indent),
      (list: unknown[], indent: number) => JSON.stringify({ took: 1, hits: { total: 1, hits: list } }, null, indent),
      (list: unknown[], indent: number) => list.map((one) => JSON.stringify(one, null, indent)).join('\n'),
    );
    fc.assert(
      fc.property(documents, wrappers, fc.nat(3), fc.integer({ min: 1, max: 50 }), (list, wrap, indent, step) => {
        expect(values(read(wrap(list, indent), step))).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
});
