/** How many letters must be put in, left out or changed to make one text of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return row[b.length];
}

const LONGEST_NAME = 100;

/** From 0 to 1, by Lucene's measure. */
const likeness = (a: string, b: string): number => 1 - editDistance(a, b) / Math.max(a.length, b.length);

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** ` did you mean [size]?`: the names that are like a wrong one by more than half, the likest first; empty when there are none. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  if (wrong.length > LONGEST_NAME) return '';
  const like = Array.from(names, (name) => ({ name, likeness: likeness(wrong, name) }))
    .filter((one) => one.likeness > 0.5)
    .sort((a, b) => b.likeness - a.likeness || byName(a.name, b.name))
    .map(({ name }) => name);
  if (like.length === 0) return '';
  return like.length === 1 ? ` did you mean [${like[0]}]?` : ` did you mean any of [${like.join(', ')}]?`;
}
