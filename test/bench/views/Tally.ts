import { megabytes, ms, percentile } from '../report';

/** What became of the requests of one kind. */
type Kind = { readonly tookMs: number[]; bytes: number; busy: number; left: number };

/** What became of all requests of all visitors. */
export class Tally {
  /** What went wrong, a line each. */
  readonly errors: string[] = [];
  readonly #kinds = new Map<string, Kind>();

  /** A whole answer, and the milliseconds from the question to its last byte, waits for a busy server included. */
  answered(kind: string, tookMs: number, bytes: number): void {
    const tally = this.#of(kind);
    tally.tookMs.push(tookMs);
    tally.bytes += bytes;
  }

  /** The server said to come again later. */
  busy(kind: string): void {
    this.#of(kind).busy++;
  }

  /** The visitor went away in the middle of the answer. */
  left(kind: string): void {
    this.#of(kind).left++;
  }

  /** Rows of a table, and their sum. */
  rows() {
    const all = [...this.#kinds.values()];
    const whole: Kind = {
      tookMs: all.flatMap(({ tookMs }) => tookMs),
      bytes: sum(all, ({ bytes }) => bytes),
      busy: sum(all, ({ busy }) => busy),
      left: sum(all, ({ left }) => left),
    };
    return [...this.#kinds, ['all', whole] as const].map(([kind, tally]) => rowOf(kind, tally));
  }

  #of(kind: string): Kind {
    const tally = this.#kinds.get(kind) ?? { tookMs: [], bytes: 0, busy: 0, left: 0 };
    this.#kinds.set(kind, tally);
    return tally;
  }
}

const sum = (all: readonly Kind[], of: (kind: Kind) => number): number => all.reduce((rest, one) => rest + of(one), 0);

const rowOf = (kind: string, { tookMs, bytes, busy, left }: Kind) => ({
  kind,
  answers: tookMs.length,
  MB: megabytes(bytes),
  'p50 ms': ms(percentile(tookMs, 0.5)),
  'p95 ms': ms(percentile(tookMs, 0.95)),
  'p99 ms': ms(percentile(tookMs, 0.99)),
  'told to wait': busy,
  'left in the middle': left,
});
