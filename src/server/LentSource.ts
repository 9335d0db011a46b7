import type { ResultsSource } from './sources/resultsSource';

/** A source that is lent to one answer after another; once given up it is closed as soon as no answer needs it. */
export class LentSource {
  readonly #source: ResultsSource;
  #answers = 0;
  #isGivenUp = false;

  constructor(source: ResultsSource) {
    this.#source = source;
  }

  async lend<T>(answer: (source: ResultsSource) => T | Promise<T>): Promise<T> {
    this.#answers++;
    try {
      return await answer(this.#source);
    } finally {
      this.#answers--;
      this.#closeWhenUnused();
    }
  }

  giveUp(): void {
    this.#isGivenUp = true;
    this.#closeWhenUnused();
  }

  #closeWhenUnused(): void {
    if (this.#isGivenUp && this.#answers === 0) this.#source.close();
  }
}
