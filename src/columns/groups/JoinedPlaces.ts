/** Places 0 to `length - 1` that are joined step by step: union-find with path halving (Tarjan and van Leeuwen, 1984). */
export class JoinedPlaces {
  readonly #parent: Int32Array;

  constructor(length: number) {
    this.#parent = Int32Array.from({ length }, (_, place) => place);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** The same for all places that have been joined: the first of them. */
  rootOf(place: number): number {
    const parent = this.#parent;
    let at = place;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
