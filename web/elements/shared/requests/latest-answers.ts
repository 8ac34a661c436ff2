/**
 * Requests to the client, identified by keys: the key of the last request is not sent again, and an answer never
 * replaces that of a later request, nor its failure. Answers to earlier requests that arrive in between are delivered,
 * so that a picture keeps up with a slider that is moved without pause.
 */
export class LatestAnswers {
  #asked: string | undefined;
  #count = 0;
  #shown = 0;

  /** Whether `key` is the key of the last request. */
  isAsked(key: string): boolean {
    return key === this.#asked;
  }

  /**
   * Sends a request, unless `key` is that of the last one. An `undefined` answer means that a newer request
   * replaced this one; `failed` is called for the latest request alone.
   */
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
      if (number !== this.#count || number <= this.#shown) return;
      this.#shown = number;
      failed(reason);
    }
  }

  /** Drops pending answers; the last key can be requested again. */
  forget(): void {
    this.#asked = undefined;
    this.#shown = this.#count;
  }
}
