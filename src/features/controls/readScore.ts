/** A score that was typed, 0 to 100, with a decimal point or comma; an empty field is 0, anything else null. */
export function readScore(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const score = /^(\d+\.?\d*|\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return score >= 0 && score <= 100 ? score : null;
}
