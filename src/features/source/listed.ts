const FIRST = 2;

/** Names for people: "a and b", "a, b and 3 more". */
export function listed(names: readonly string[]): string {
  const more = names.length - FIRST;
  if (more > 0) return `${names.slice(0, FIRST).join(', ')} and ${more} more`;
  return names.join(' and ');
}
