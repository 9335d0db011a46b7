const FNV_PRIME = 0x01000193;

/** A stable 53-bit hash of a text: two FNV-1a lanes with different offsets. Enough for ids within one bucket. */
export function hash(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, FNV_PRIME);
    low = Math.imul(low ^ code ^ (high >>> 15), FNV_PRIME);
  }
  return (low & 0x1fffff) * 2 ** 32 + (high >>> 0);
}

/** A fixed trait of a name, 0 to 1, such as how slow a service usually is. */
export const trait = (name: string): number => (Math.imul(hash(name) % 65_521, 40_503) & 0xffff) / 0x10000;
