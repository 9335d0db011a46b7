import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { Spool } from '../../../src/server/sources/Spool';
import type { SpooledDocuments } from '../../../src/server/sources/spooledDocuments';

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

it('holds more than its buffer in a file without a name', async () => {
  const documents = Array.from({ length: 3000 }, (_, i) => ({ i, text: 'ü😀'.repeat(i) }));
  const spooled = spool([...documents, 'x'.repeat(3_000_000), 'last']);
  for (const i of [0, 1, 999, 2999]) expect(spooled.read(i)).toEqual(documents[i]);
  expect([(spooled.read(3000) as string).length, spooled.read(3001)]).toEqual([3_000_000, 'last']);
  expect(readdirSync(tmpdir()).filter((name) => name.endsWith('.spool'))).toEqual([]);
  spooled.close();
  await vi.waitFor(() => expect(() => spooled.read(0)).toThrow('EBADF'));
});

it('copies the texts of documents in any order, near and far, small and large', () => {
  const length = fc.oneof(fc.nat(200), fc.nat(20_000), fc.constant(1_500_000));
  const lengths = fc.array(length, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(lengths, fc.array(fc.nat(), { maxLength: 40 }), (drawn, asked) => {
      const documents = drawn.map((one, i) => `${i}${'é'.repeat(one)}`);
      const writing = new Spool();
      for (const [i, document] of documents.entries()) {
        if (i % 2 === 0) writing.append(document);
        else writing.appendAnswer(Buffer.from(JSON.stringify(document)));
      }
      const spooled = writing.finish();
      const numbers = asked.map((number) => number % drawn.length);
      const sizes = numbers.map((number) => spooled.size(number));
      const offsets = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
      const target = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
      spooled.copyTexts(Uint32Array.from(numbers), target, offsets);
      const texts = offsets.map((offset, i) => JSON.parse(target.toString('utf8', offset, offset + sizes[i])));
      expect(texts).toEqual(numbers.map((number) => documents[number]));
      expect(numbers.map((number) => spooled.isAnswer(number))).toEqual(numbers.map((number) => number % 2 === 1));
      spooled.close();
    }),
    { numRuns: 30 },
  );
});

it('can be read while more is written, and closes its file when the last reader has gone', async () => {
  const texts = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `${from + i} ${'y'.repeat(5_000)}`);
  const writing = new Spool();
  for (const text of texts(0, 300)) writing.append(text);
  const first = writing.snapshot();
  for (const text of texts(300, 900)) writing.append(text);
  const second = writing.snapshot();
  for (const text of texts(900, 1500)) writing.append(text);
  expect(texts(0, 300).map((_, i) => first.read(i))).toEqual(texts(0, 300));
  expect(texts(0, 900).map((_, i) => second.read(i))).toEqual(texts(0, 900));
  writing.discard();
  first.close();
  expect(second.read(899)).toBe(texts(899, 900)[0]);
  second.close();
  await vi.waitFor(() => expect(() => second.read(0)).toThrow('EBADF'));
});
