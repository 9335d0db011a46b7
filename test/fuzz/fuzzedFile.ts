import { gzipSync } from 'node:zlib';
import type { Random } from '../../src/server/simulator/random';
import { csv } from '../server/import/support/csv';
import { parquet } from '../server/import/support/parquet';
import { zstandardFrame } from '../server/import/support/zstandard';
import { GOOD_JOB } from './checkImport';
import { type Document, goodDocument } from './goodDocuments';
import { mutateBytes, mutateValue } from './mutate';

/** A file, and the documents in it that must be kept. */
export type FuzzedFile = { readonly name: string; readonly content: Buffer; readonly good: readonly Document[] };

/** One document as text: good, or mutated. */
type Entry = { readonly good: Document | null; readonly text: Buffer };

const BAD_JOB = 'mutated';

export function goodEntry(n: number, wrap: (document: Document) => unknown, random: Random): Entry {
  const good = goodDocument(n, GOOD_JOB, random);
  return { good, text: Buffer.from(JSON.stringify(wrap(good))) };
}

export function mutatedEntry(n: number, wrap: (document: Document) => unknown, random: Random): Entry {
  const document = goodDocument(n, BAD_JOB, random);
  if (random.chance(0.3))
    return { good: null, text: Buffer.from(JSON.stringify(wrap(mutateValue(document, random) as Document))) };
  return { good: null, text: mutateBytes(Buffer.from(JSON.stringify(wrap(document))), random) };
}

/** The documents of the entries that must be kept. */
export const goodOf = (entries: readonly Entry[]): Document[] =>
  entries.map(({ good }) => good).filter((good) => good !== null);

export const asDocument = (document: Document): unknown => document;
export const asHit = (document: Document): unknown => ({
  _index: '.ml-anomalies-shared',
  _id: `${document.job_id}-${document.timestamp}`,
  _source: document,
});

function entriesOf(wrap: (document: Document) => unknown, random: Random): Entry[] {
  const badShare = random.next();
  return Array.from({ length: 2 + random.int(12) }, (_, n) =>
    random.chance(badShare) ? mutatedEntry(n, wrap, random) : goodEntry(n, wrap, random),
  );
}

const joined = (entries: readonly Entry[], separator: string): Buffer =>
  Buffer.concat(entries.flatMap(({ text }, i) => (i === 0 ? [text] : [Buffer.from(separator), text])));

const countOf = (bytes: Buffer, chars: string): number =>
  bytes.reduce((count, byte) => count + Number(chars.includes(String.fromCharCode(byte))), 0);

/** A document that is cut inside a list can go on in its neighbours and close with the response: nothing tells the two apart. */
function closed({ good, text }: Entry): Entry {
  const open = good ? 0 : countOf(text, '{[') - countOf(text, '}]');
  return { good, text: Buffer.concat([text, Buffer.from('}'.repeat(Math.max(open, 0)))]) };
}

function textOf(random: Random): Pick<FuzzedFile, 'good'> & { readonly text: Buffer; readonly name: string } {
  const wrap = random.chance(0.5) ? asHit : asDocument;
  const name = random.pick(['lines', 'array', 'response', 'crlf'] as const);
  const entries = entriesOf(wrap, random).map((entry) => (name === 'response' ? closed(entry) : entry));
  const separator = random.pick([',', ', ', ',\n', '\n,\n  ']);
  const all = joined(entries, name === 'lines' ? '\n' : name === 'crlf' ? '\r\n\r\n' : separator);
  const [before, behind] =
    name === 'array'
      ? ['[', ']']
      : name === 'response'
        ? responseAround(wrap === asHit)
        : ['', random.pick(['', '\n'])];
  return { name, good: goodOf(entries), text: Buffer.concat([Buffer.from(before), all, Buffer.from(behind)]) };
}

const responseAround = (isSearch: boolean): [string, string] =>
  isSearch ? ['{"took":1,"hits":{"total":{"value":1},"hits":[', ']}}'] : ['{"count":1,"records":[', ']}'];

const utf16 = (text: Buffer): Buffer => Buffer.from(`\uFEFF${text.toString()}`, 'utf16le');

const packings: readonly (readonly [name: string, pack: (text: Buffer) => Buffer])[] = [
  ['', (text) => text],
  ['', (text) => text],
  ['utf-16', utf16],
  ['gz', (text) => gzipSync(text, { level: 1 })],
  ['zst', zstandardFrame],
];

function csvFile(random: Random): FuzzedFile {
  const documents = Array.from({ length: 2 + random.int(12) }, (_, n) => goodDocument(n, GOOD_JOB, random));
  const [header, ...rows] = csv(documents).split('\r\n');
  const isGood = rows.map(() => random.chance(0.7));
  const lines = rows.map((row, i) => {
    const mutated = row.replace(GOOD_JOB, BAD_JOB);
    return isGood[i] ? Buffer.from(row) : mutateBytes(Buffer.from(mutated), random);
  });
  const content = Buffer.concat([Buffer.from(header), ...lines].flatMap((line) => [line, Buffer.from('\r\n')]));
  return { name: 'csv', content, good: documents.filter((_, i) => isGood[i]) };
}

function parquetFile(random: Random): FuzzedFile {
  const good = Array.from({ length: 2 + random.int(5) }, (_, n) => goodDocument(n, GOOD_JOB, random));
  return { name: 'parquet', content: parquet(good, ['record', 'influencer', 'bucket']), good };
}

function packedFile(random: Random): FuzzedFile {
  const { name, good, text } = textOf(random);
  const [packing, pack] = random.pick(packings);
  return { name: `${name} ${packing}`.trim(), content: pack(text), good };
}

/** What is wrong inside a Parquet page can keep its library busy for minutes, so such a file is only cut off. */
const damaged = ({ name, content }: FuzzedFile, random: Random): FuzzedFile => ({
  name: `${name}, damaged`,
  content: name === 'parquet' ? content.subarray(0, random.int(content.length)) : mutateBytes(content, random),
  good: [],
});

/** A file in any format: good documents and mutated ones between them; or one that is damaged as a whole. */
export function fuzzedFile(random: Random): FuzzedFile {
  const choice = random.next();
  const file = choice < 0.08 ? parquetFile(random) : choice < 0.25 ? csvFile(random) : packedFile(random);
  return random.chance(0.75) ? file : damaged(file, random);
}
