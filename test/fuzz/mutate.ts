import type { Random } from '../../src/server/simulator/random';

/** Bytes and words that mean something to a reader of JSON, CSV or text. */
const marks = [
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '\\u', '\n', '\r\n', ' ', '\0', '\t', '\u2028', '\uFEFF', "'"],
  ...['NaN', '-Infinity', '1e999', 'null', 'true', '-', '.', '0', '__proto__', '{"', '}}', ']]', '"}', '\\"', '/*'],
].map((mark) => Buffer.from(mark));

const noBytes = Buffer.alloc(0);

type Mutation = (bytes: Buffer, at: number, random: Random) => Buffer;

const splice = (bytes: Buffer, at: number, removed: number, inserted: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);

const mutations: readonly Mutation[] = [
  (bytes, at, random) => splice(bytes, at, 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.int(8))])),
  (bytes, at, random) => splice(bytes, at, 1 + random.skewed(40), noBytes),
  (bytes, at, random) => splice(bytes, at, 0, random.pick(marks)),
  (bytes, at, random) => splice(bytes, at, 1, random.pick(marks)),
  (bytes, at, random) => splice(bytes, at, 0, bytes.subarray(at, at + 1 + random.skewed(60))),
  (bytes, at, random) => splice(bytes, at, 0, Buffer.from(random.pick(marks).toString().repeat(random.skewed(2000)))),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
];

/** The bytes with one to three small damages. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let mutated = bytes;
  for (let n = random.skewed(3); n >= 0; n--) {
    mutated = random.pick(mutations)(mutated, random.int(Math.max(mutated.length, 1)), random);
  }
  return mutated;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { causes: value };
  return value;
}

const values: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => '',
  () => [],
  () => ({}),
  () => [null],
  () => -1,
  () => 1e300,
  () => '1e999',
  () => true,
  () => '\ud800<script>\u202e',
  (random) => 'x'.repeat(random.skewed(5000)),
  (random) => nested(random.skewed(2000)),
  (random) => random.int(2 ** 31),
];

/** The document with a strange value somewhere in it. */
export function mutateValue(document: object, random: Random): object {
  const names = Object.keys(document);
  const name = random.chance(0.1)
    ? random.pick(['__proto__', 'constructor', 'result_type', 'causes'])
    : random.pick(names);
  return JSON.parse(JSON.stringify({ ...document, [name]: random.pick(values)(random) }));
}
