import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Spool, type SpooledDocuments } from '../../../src/server/sources/Spool';

function spool(documents: readonly unknown[]): SpooledDocuments {
  const writing = new Spool();
  for (const document of documents) writing.append(document);
  return writing.finish();
}

it('gives every document back, whatever its text', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (documents) => {
      const spooled = spool(documents);
      const plain = documents.map((document) => JSON.parse(JSON.stringify(document)));
      expect(documents.map((_, number) => spooled.read(number))).toEqual(plain);
    }),
  );
});

it('holds more than its buffer in a file without a name', () => {
  const documents = Array.from({ length: 3000 }, (_, i) => ({ i, text: 'ü😀'.repeat(i) }));
  const spooled = spool([...documents, 'x'.repeat(3_000_000), 'last']);
  for (const i of [0, 1, 999, 2999]) expect(spooled.read(i)).toEqual(documents[i]);
  expect([(spooled.read(3000) as string).length, spooled.read(3001)]).toEqual([3_000_000, 'last']);
  expect(readdirSync(tmpdir()).filter((name) => name.endsWith('.spool'))).toEqual([]);
  spooled.close();
  expect(() => spooled.read(0)).toThrow('EBADF');
});
