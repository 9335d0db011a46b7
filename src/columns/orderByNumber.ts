const DIGITS = 4;
const RADIX = 2 ** 16;
const ALL_BITS = 0xffff_ffff;
const SIGN_BIT = 0x8000_0000;

/** Rows ordered by a number a row: missing ones (NaN) last in both directions, equal ones (-0 and 0 are) as they stand in `rows`. */
export function orderByNumber(rows: Uint32Array, keys: Float64Array, desc: boolean): Uint32Array {
  const digits = sortableDigits(rows, keys, desc);
  let order = new Uint32Array(rows.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let spare = new Uint32Array(rows.length);
  for (let digit = 0; digit < DIGITS; digit++) {
    const starts = startsOf(digits, digit);
    if (starts === null) continue;
    for (let i = 0; i < order.length; i++) spare[starts[digits[order[i] * DIGITS + digit]]++] = order[i];
    [order, spare] = [spare, order];
  }
  for (let i = 0; i < order.length; i++) spare[i] = rows[order[i]];
  return spare;
}

/** The keys of the rows, in four digits each, least significant first, so that unsigned digits are in the order asked for. */
function sortableDigits(rows: Uint32Array, keys: Float64Array, desc: boolean): Uint16Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = keys[rows[i]] + 0;
  const words = new Uint32Array(values.buffer);
  for (let low = 0; low < words.length; low += 2) {
    const isMissing = Number.isNaN(values[low / 2]);
    // Of a negative number all bits count backwards; of any other none but the sign, which puts it behind the negative ones.
    const isNegative = words[low + 1] >>> 31 === 1;
    words[low] = isMissing ? ALL_BITS : words[low] ^ (isNegative !== desc ? ALL_BITS : 0);
    words[low + 1] = isMissing
      ? ALL_BITS
      : words[low + 1] ^ (isNegative !== desc ? ALL_BITS : 0) ^ (isNegative ? 0 : SIGN_BIT);
  }
  return new Uint16Array(values.buffer);
}

/** Where the keys with each value of a digit begin; null when all have the same. */
function startsOf(digits: Uint16Array, digit: number): Uint32Array | null {
  const starts = new Uint32Array(RADIX + 1);
  for (let i = digit; i < digits.length; i += DIGITS) starts[digits[i] + 1]++;
  if (digits.length === 0 || starts[digits[digit] + 1] * DIGITS === digits.length) return null;
  for (let value = 1; value <= RADIX; value++) starts[value] += starts[value - 1];
  return starts;
}
