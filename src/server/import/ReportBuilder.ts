import type { ImportProblem, ImportReport, KeptKind } from '../../contract/source';

const MOST_PROBLEMS = 100;
const LONGEST_REASON = 300;
const MOST_KINDS = 50;
const MOST_NOTICES = 20;

type Counts = Map<string, number>;

const byCount = <Name extends string>(counts: Counts, name: Name) =>
  Array.from(counts, ([key, count]) => ({ [name]: key, count }) as Record<Name, string> & { count: number }).sort(
    (a, b) => b.count - a.count,
  );

/** Accounts for every document that an import reads: kept, replaced, skipped by kind, or a problem. */
export class ReportBuilder {
  readonly #files: ImportReport['files'] = [];
  readonly #kept: Counts = new Map();
  readonly #skipped: Counts = new Map();
  readonly #mended: Counts = new Map();
  readonly #notices = new Set<string>();
  readonly #problems: ImportProblem[] = [];
  #documents = 0;
  #replaced = 0;
  #problemCount = 0;

  /** How many documents were read so far. */
  get documents(): number {
    return this.#documents;
  }

  get kept(): number {
    return [...this.#kept.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many documents of a kind are kept. */
  keptOf(kind: KeptKind): number {
    return this.#kept.get(kind) ?? 0;
  }

  /** A document that was kept is no more. */
  drop(kind: KeptKind): void {
    this.#kept.set(kind, this.keptOf(kind) - 1);
    this.#replaced++;
  }

  keep(kind: KeptKind, replaces: boolean): void {
    this.#documents++;
    if (replaces) this.#replaced++;
    else this.#kept.set(kind, this.keptOf(kind) + 1);
  }

  /** Hostile data may name any number of kinds: the first ones keep their names. */
  skip(kind: string): void {
    this.#documents++;
    const name = this.#skipped.has(kind) || this.#skipped.size < MOST_KINDS ? kind : 'other';
    this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1);
  }

  /** Repairs of one document that is kept. */
  mended(repairs: readonly string[]): void {
    for (const what of repairs) this.#mended.set(what, (this.#mended.get(what) ?? 0) + 1);
  }

  /** Something a person should know though nothing is lost; said once. */
  notice(sentence: string): void {
    if (this.#notices.size < MOST_NOTICES) this.#notices.add(sentence);
  }

  problem({ file, line, reason }: ImportProblem): void {
    this.#documents++;
    this.#problemCount++;
    if (this.#problems.length < MOST_PROBLEMS)
      this.#problems.push({ file, line, reason: reason.slice(0, LONGEST_REASON) });
  }

  /** `documentsBefore` is what `documents` was when the file was opened. */
  endFile(name: string, bytes: number, documentsBefore: number): void {
    this.#files.push({ name, bytes, documents: this.#documents - documentsBefore });
  }

  finish(): ImportReport {
    return {
      files: [...this.#files],
      documents: this.#documents,
      kept: byCount(this.#kept, 'kind'),
      replaced: this.#replaced,
      skipped: byCount(this.#skipped, 'kind'),
      mended: byCount(this.#mended, 'what'),
      notices: [...this.#notices],
      problems: [...this.#problems],
      problem_count: this.#problemCount,
    };
  }
}
