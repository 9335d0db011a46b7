import type { Word } from './KeyedRows';

const SIGN = -0x8000_0000;
const MAGNITUDE = 0x7fff_ffff;

/**
 * Order these rows by a number each (not NaN; -0 equals 0). Two words hold all the bits of the numbers; one does where only so many
 * differ: in times, counts, rounded scores.
 */
export function numberWords(rows: Uint32Array, numbers: Float64Array, desc: boolean): Word[] {
  const halves = new Int32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
  const flip = desc ? -1 : 0;
  const upperWord: Word = (entries) => {
    for (let i = 0; i < entries.length; i += 2) {
      const at = 2 * entries[i + 1];
      entries[i] = upper(halves[at], halves[at + 1]) ^ flip;
    }
  };
  const lowerWord: Word = (entries) => {
    for (let i = 0; i < entries.length; i += 2) {
      const at = 2 * entries[i + 1];
      entries[i] = lower(halves[at], halves[at + 1]) ^ flip;
    }
  };
  const { differingAbove, spareBelow } = usedBits(rows, halves);
  if (spareBelow === 32) return [upperWord];
  if (differingAbove > spareBelow) return [upperWord, lowerWord];
  const middleWord: Word = (entries) => {
    for (let i = 0; i < entries.length; i += 2) {
      const at = 2 * entries[i + 1];
      const low = halves[at];
      const high = halves[at + 1];
      entries[i] = ((upper(low, high) << (32 - spareBelow)) | (lower(low, high) >>> spareBelow)) ^ flip;
    }
  };
  return [middleWord];
}

/** How many bits of the upper halves, from the lowest on, hold all that differ; and how many of the lower ones' lowest are alike. */
function usedBits(rows: Uint32Array, halves: Int32Array) {
  const firstUpper = upper(halves[2 * rows[0]], halves[2 * rows[0] + 1]);
  const firstLower = lower(halves[2 * rows[0]], halves[2 * rows[0] + 1]);
  let above = 0;
  let below = 0;
  for (let i = 1; i < rows.length; i++) {
    const at = 2 * rows[i];
    above |= upper(halves[at], halves[at + 1]) ^ firstUpper;
    below |= lower(halves[at], halves[at + 1]) ^ firstLower;
  }
  return { differingAbove: 32 - Math.clz32(above), spareBelow: below === 0 ? 32 : 31 - Math.clz32(below & -below) };
}

// The halves of a number's bits, which are a sign and a magnitude, as those of an unsigned number in the same order: a negative
// magnitude is taken from zero, so that -0 is 0, and the sign turned round.

function upper(low: number, high: number): number {
  const sign = high >> 31;
  return (((high & MAGNITUDE) ^ sign) - (low === 0 ? sign : 0)) ^ SIGN;
}

function lower(low: number, high: number): number {
  const sign = high >> 31;
  return (low ^ sign) - sign;
}
