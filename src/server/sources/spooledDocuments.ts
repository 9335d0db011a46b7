/** Documents by number, counted from 0 in the order they were written. */
export type SpooledDocuments = {
  /** The document, parsed anew. */
  read(number: number): unknown;
  /** Whether the text of the document is what Elasticsearch would answer, to the key. */
  isAnswer(number: number): boolean;
  /** Bytes of the text of the document. */
  size(number: number): number;
  /** Copies the texts of documents, UTF-8, into a buffer, each to its offset. */
  copyTexts(numbers: Uint32Array, target: Buffer, offsets: ArrayLike<number>): void;
  close(): void;
};

/** Reads bytes of the spool, from `start` up to `end`, into a buffer from an offset on. */
export type ReadBytes = (start: number, end: number, target: Buffer, offset: number) => void;

/** The documents that end at these offsets, and whether each is an answer; `read` reads what was spooled. */
export function spooledDocuments(
  ends: Float64Array,
  isAnswer: Uint8Array,
  read: ReadBytes,
  close: () => void,
): SpooledDocuments {
  const startOf = (number: number): number => (number === 0 ? 0 : ends[number - 1]);
  return {
    size: (number) => ends[number] - startOf(number),
    copyTexts: (numbers, target, offsets) => copyTexts(ends, read, numbers, target, offsets),
    read: (number) => JSON.parse(readWhole(startOf(number), ends[number], read).toString()),
    isAnswer: (number) => isAnswer[number] === 1,
    close,
  };
}

function readWhole(start: number, end: number, read: ReadBytes): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  read(start, end, bytes, 0);
  return bytes;
}

/** Reading over a gap costs less than another call, up to about this many bytes. */
const WIDEST_GAP = 8 * 1024;
const LONGEST_READ = 4 * 1024 * 1024;

/** Reads texts that lie close together at once; a page in time order is nearly one piece of the file. */
function copyTexts(
  ends: Float64Array,
  read: ReadBytes,
  numbers: Uint32Array,
  target: Buffer,
  offsets: ArrayLike<number>,
): void {
  const order = orderOf(numbers);
  const startAt = (place: number): number => (numbers[order[place]] === 0 ? 0 : ends[numbers[order[place]] - 1]);
  const endAt = (place: number): number => ends[numbers[order[place]]];
  for (let from = 0; from < order.length; ) {
    const start = startAt(from);
    let to = from + 1;
    while (to < order.length && startAt(to) - endAt(to - 1) <= WIDEST_GAP && endAt(to) - start <= LONGEST_READ) to++;
    const end = endAt(to - 1);
    if (to === from + 1) read(start, end, target, offsets[order[from]]);
    else {
      const bytes = readWhole(start, end, read);
      for (let place = from; place < to; place++) {
        bytes.copy(target, offsets[order[place]], startAt(place) - start, endAt(place) - start);
      }
    }
    from = to;
  }
}

/** The places of the numbers in ascending order of the numbers. A number and its place fit into one float, and floats sort natively. */
function orderOf(numbers: Uint32Array): Uint32Array {
  const width = 2 ** Math.ceil(Math.log2(numbers.length + 1));
  const keys = new Float64Array(numbers.length);
  for (let place = 0; place < keys.length; place++) keys[place] = numbers[place] * width + place;
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let place = 0; place < order.length; place++) order[place] = keys[place] % width;
  return order;
}
