import { describe, expect, it } from 'vitest';
import { findDocuments } from '../../../../src/server/import/documents/findDocuments';

const found = (text: string) => {
  const result = findDocuments({ line: 1, bytes: Buffer.from(text) });
  return 'reason' in result ? result.reason : [...result.documents];
};
const inner = { a: '}', b: { c: ['"_source":{}'] } };

describe('findDocuments', () => {
  it.each([
    ['a hit', `{"_index":"i","_id":"x","_source":${JSON.stringify(inner)}}`, 'x', inner],
    ['a hit with white space', `{ "_id" : "x" , "_source": ${JSON.stringify(inner)} } \r`, 'x', inner],
    ['a hit without an id', `{"_source":${JSON.stringify(inner)}}`, null, inner],
    ['a bare document', JSON.stringify(inner), null, inner],
  ])('hands %s on with its text', (_, text, id, source) => {
    const [document] = found(text) as { id: string; source: object; text: Buffer }[];
    expect([document.id, document.source]).toEqual([id, source]);
    expect(JSON.parse(document.text.toString())).toEqual(source);
  });

  it.each([
    ['keys behind the source', '{"_id":"x","_source":{"a":1},"sort":[1]}'],
    ['an object behind the source', '{"_id":"x","_source":{"a":1},"fields":{"b":[2]}}'],
    ['a second source', '{"_id":"x","_source":{"a":2},"_source":{"a":1}}'],
    ['an inner key of that name', '{"_id":"x","inner":{"_source":{"a":2}},"_source":{"a":1}}'],
    ['a key that ends so', '{"_id":"x","_source":{"a":1},"q\\"_source":{"a":2}}'],
  ])('is not misled by %s', (_, text) => {
    expect(found(text)).toEqual([{ id: 'x', source: { a: 1 }, text: null }]);
  });

  it('keeps no text that is not UTF-8', () => {
    const result = findDocuments({ line: 1, bytes: Buffer.from('{"_source":{"a":"\xe9"}}', 'latin1') });
    expect('documents' in result && [...result.documents]).toEqual([{ id: null, source: { a: '\uFFFD' }, text: null }]);
  });
});
