import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAnswer } from '../../../src/server/cluster/readAnswer';
import type { Piece } from '../../../src/server/import/Piece';

async function* cut(text: string, ends: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  const at = [0, ...ends.map((end) => end % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < at.length; i++) if (at[i] > at[i - 1]) yield bytes.subarray(at[i - 1], at[i]);
}

async function read(body: AsyncIterable<Buffer>) {
  const found: unknown[] = [];
  const add = (piece: Piece) => found.push('bytes' in piece ? JSON.parse(piece.bytes.toString()) : piece);
  return { count: await readAnswer(body, add), found };
}

const results = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 });

it('hands on every result, however the answer is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(results, fc.nat(), fc.array(fc.nat(), { maxLength: 20 }), async (records, count, ends) => {
      const objects = records.map((record) => ({ job_id: 'j', ...record }));
      const text = JSON.stringify({ count, records: objects });
      expect(await read(cut(text, ends))).toEqual({ count, found: JSON.parse(JSON.stringify(objects)) });
    }),
    { numRuns: 300 },
  );
});

it('takes no part of an answer for the whole', async () => {
  const text = '{"count":2,"records":[{"job_id":"a}]}"},{"job_id":"b"}]}';
  for (let length = 0; length < text.length; length++)
    await expect(readAnswer(cut(text.slice(0, length), []), () => {})).rejects.toMatchObject({ kind: 'away' });
  expect(await read(cut(text, []))).toMatchObject({ count: 2 });
});

it('refuses what is no answer of results', async () => {
  for (const text of ['[]', '{"took":1,"hits":{"hits":[]}}', '{}'])
    await expect(readAnswer(cut(text, []), () => {})).rejects.toMatchObject({ kind: 'refused' });
});
