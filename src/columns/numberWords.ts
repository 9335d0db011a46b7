import type { Word } from './radixSort';

const SIGN = 0x8000_0000;

/**
 * Order these rows by a number each (not NaN; -0 equals 0). Two words hold all the bits of the numbers; one does where only so many
 * differ: in times, counts, rounded scores.
 */
export function numberWords(rows: Uint32Array, numbers: Float64Array, desc: boolean): Word[] {
  const halves = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
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
      const [low, high] = [halves[at], halves[at + 1]];
      entries[i] = ((upper(low, high) << (32 - spareBelow)) | (lower(low, high) >>> spareBelow)) ^ flip;
    }
  };
  return [middleWord];
}

/** How many bits of the upper halves, from the lowest on, hold all that differ; and how many of the lower ones' lowest are alike. */
function usedBits(rows: Uint32Array, halves: Uint32Array) {
  let above = 0;
  let below = 0;
  for (let i = 1; i < rows.length; i++) {
    const [one, other] = [2 * rows[i - 1], 2 * rows[i]];
    above |= upper(halves[one], halves[one + 1]) ^ upper(halves[other], halves[other + 1]);
    below |= lower(halves[one], halves[one + 1]) ^ lower(halves[other], halves[other + 1]);
  }
  return { differingAbove: 32 - Math.clz32(above), spareBelow: below === 0 ? 32 : 31 - Math.clz32(below & -below) };
}

// The halves of a number's bits, so changed that they order as the number does when they are read as unsigned: a negative number's
// bits count backwards, and the sign of any other puts it behind those.

function upper(low: number, high: number): number {
  return isMinusZero(low, high) ? SIGN : high ^ ((high >> 31) | SIGN);
}

function lower(low: number, high: number): number {
  return isMinusZero(low, high) ? 0 : low ^ (high >> 31);
}

const isMinusZero = (low: number, high: number): boolean => low === 0 && high === SIGN;
