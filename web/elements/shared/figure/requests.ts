/**
 * One line of questions to the client: the same question is not asked twice in a row, and an
 * answer never replaces that of a later question. Answers to earlier questions that
 * arrive in between are shown: a picture keeps up with a slider that never rests.
 */
export class Requests {
  #asked: string | undefined;
  #count = 0;
  #shown = 0;

  /** Whether `key` is what was asked last. */
  isAsked(key: string): boolean {
    return key === this.#asked;
  }

  /** Asks, unless `key` is what was asked last. An `undefined` answer: a newer request replaced this one. */
  async ask<T>(
    key: string,
    question: () => Promise<T | undefined>,
    answered: (answer: T) => void,
    failed: (reason: unknown) => void,
  ): Promise<void> {
    if (this.isAsked(key)) return;
    this.#asked = key;
    const number = ++this.#count;
    try {
      const answer = await question();
      if (answer === undefined || number <= this.#shown) return;
      this.#shown = number;
      answered(answer);
    } catch (reason) {
      if (number === this.#count) failed(reason);
    }
  }

  /** Drops answers under way; the last question can be asked again. */
  forget(): void {
    this.#asked = undefined;
    this.#shown = this.#count;
  }
}
