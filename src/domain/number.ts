/** A score for people: whole, floored, as the field does it; below one it says so, and only a true 0 is 0. */
export function formatScore(score: number): string {
  if (score > 0 && score < 1) return '< 1';
  return String(Math.floor(score));
}

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** A sum of scores in five characters at most: "< 1", "412", "1.23K". */
export const formatTotal = (total: number): string => (total < 1000 ? formatScore(total) : short.format(total));

/** A score to three decimals, floored, so that it never reads higher than it is. */
export function formatExactScore(score: number): string {
  // 15 digits, since 1.005 * 1000 is 1004.9999999999999.
  return String(Math.floor(Number((score * 1000).toPrecision(15))) / 1000);
}

/** A probability to three significant digits: "0.00482", "2.23e-308". Never "0": the engine's floor is the smallest double. */
export function formatProbability(probability: number): string {
  if (probability <= 0) return '< 2.23e-308';
  return probability < 1e-4 ? probability.toExponential(2) : String(Number(probability.toPrecision(3)));
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 0, maximumFractionDigits: 1 });
const threeDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

// Below a thousand there is nothing to group, and the formatter takes a microsecond.
export const formatCount = (count: number): string => (count < 1000 ? String(count) : grouped.format(count));

/** A measured value: whole or at least 10,000 -> no decimals; at least 10 -> one; below -> three significant digits. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (Number.isInteger(value) || size >= 10_000) return size >= 1e21 ? value.toExponential(2) : grouped.format(value);
  if (size >= 10) return oneDecimal.format(value);
  return size < 1e-6 ? value.toExponential(2) : threeDigits.format(value);
}

/** A share of a whole, 0 to 1, in whole percent; only nothing is 0 % and only all is 100 %. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %';
  return share < 1 && share > 0.99 ? '> 99 %' : `${Math.round(share * 100)} %`;
}
