import type { Answer, Question, QuestionName } from '../../columns/questions';
import type { ColumnStore } from './ColumnStore';
import type { AnyQuestion, Outcome } from './columnMessages';
import { nextTask } from './nextTask';

/** What is known of a question. */
export type Told<Name extends QuestionName = QuestionName> = {
  /** The last answer; undefined before the first. */
  readonly data: Answer<Name> | undefined;
  readonly error: Error | null;
  /** The `keyOf` what was asked then; null before the first answer. */
  readonly key: string | null;
  /** More results were still on their way when this was answered. */
  readonly isPartial: boolean;
  /** The source had more than the columns when this was answered, or has come to have since. */
  readonly isBehind: boolean;
  /** Counts the loads that were answered from: within one, a row stands for the same record. */
  readonly load: number;
};

const nothing: Told = { data: undefined, error: null, key: null, isPartial: false, isBehind: false, load: 0 };

type Want = { asked: AnyQuestion; key: string; told: Told; isStale: boolean };

/** Tells one question from another. */
export const keyOf = <Name extends QuestionName>(name: Name, question: Question<Name>): string =>
  `${name} ${JSON.stringify(question)}`;

/**
 * What the parts of the page want to know of the columns, and what they were told last. All that is wanted anew is asked in one
 * go and told together, so that a step of a slider is one question and one repaint. Latest wins: while one round is under way,
 * a want that changes replaces the one before it.
 */
export class ColumnBoard {
  readonly #store: Pick<ColumnStore, 'ask'>;
  readonly #wants = new Map<string, Want>();
  readonly #listeners = new Map<string, () => void>();
  #isOpen = false;
  #isBehind = false;
  #isAsking = false;

  constructor(store: Pick<ColumnStore, 'ask'>) {
    this.#store = store;
  }

  /** Asks everything again: there are results, or more or others of them. Before the first time nothing is asked. */
  refresh(): void {
    this.#isOpen = true;
    for (const want of this.#wants.values()) want.isStale = true;
    this.#askSoon();
  }

  /** Notes whether the source has more than the columns; when they have caught up, everything is asked again. */
  setBehind(isBehind: boolean): void {
    if (isBehind === this.#isBehind) return;
    this.#isBehind = isBehind;
    if (!isBehind && this.#isOpen) this.refresh();
    if (!isBehind) return;
    for (const want of this.#wants.values()) if (want.told !== nothing) want.told = { ...want.told, isBehind };
  }

  /** Sets what `id` wants to know; null takes it back. Asked again only when it has changed. */
  want<Name extends QuestionName>(id: string, name: Name, question: Question<Name> | null): void {
    if (question === null) return void this.#wants.delete(id);
    const before = this.#wants.get(id);
    if (before?.asked.question === question) return;
    const key = keyOf(name, question);
    if (before?.key === key) return;
    const asked = { name, question } as AnyQuestion;
    this.#wants.set(id, { asked, key, told: before?.told ?? nothing, isStale: true });
    this.#askSoon();
  }

  /** Asks again what failed. */
  retry(id: string): void {
    const want = this.#wants.get(id);
    if (want === undefined) return;
    want.isStale = true;
    this.#askSoon();
  }

  told(id: string): Told {
    return this.#wants.get(id)?.told ?? nothing;
  }

  /** Calls `listen` whenever `id` was told something; returns how to stop. */
  subscribe(id: string, listen: () => void): () => void {
    this.#listeners.set(id, listen);
    return () => void this.#listeners.delete(id);
  }

  /** Once all parts of the page have said what they want. */
  #askSoon(): void {
    if (this.#isAsking || !this.#isOpen) return;
    this.#isAsking = true;
    queueMicrotask(() => this.#ask());
  }

  async #ask(): Promise<void> {
    const round = [...this.#wants].filter(([, { isStale }]) => isStale);
    for (const [, want] of round) want.isStale = false;
    if (round.length > 0) {
      const questions = round.map(([, { asked }]) => asked);
      const wasBehind = this.#isBehind;
      const { outcomes, ...answer } = await this.#store.ask(questions).catch((reason) => failed(questions, reason));
      const of = { ...answer, isBehind: wasBehind || this.#isBehind };
      const isFirst = new Set(round.filter(([, { told }]) => told === nothing).map(([id]) => id));
      round.forEach(([id, { key }], i) => {
        this.#note(id, key, outcomes[i], of);
      });
      for (const [id] of round) if (!isFirst.has(id)) this.#tell(id);
      // A first answer makes a whole panel: each in a task of its own, so that the page answers between them.
      for (const id of isFirst) {
        this.#tell(id);
        await nextTask();
      }
    }
    this.#isAsking = false;
    if ([...this.#wants.values()].some(({ isStale }) => isStale)) this.#askSoon();
  }

  #tell(id: string): void {
    if (this.#wants.has(id)) this.#listeners.get(id)?.();
  }

  #note(id: string, key: string, outcome: Outcome, of: Pick<Told, 'isPartial' | 'isBehind' | 'load'>): void {
    const want = this.#wants.get(id);
    if (want === undefined) return;
    want.told =
      outcome.kind === 'answer'
        ? { data: outcome.answer, error: null, key, ...of }
        : { ...want.told, error: outcome.reason, key };
  }
}

const failed = (questions: readonly AnyQuestion[], reason: Error) => ({
  outcomes: questions.map((): Outcome => ({ kind: 'failed', reason })),
  isPartial: false,
  load: 0,
});
