// Questions that several may wait for at the same time: each is put once, and given up when nobody waits for it any more.

import { untilAborted } from '../graph/http/untilAborted.ts';

interface UnderWay<T> {
  readonly answer: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

export class SharedQuestions<T> {
  readonly #underWay = new Map<string, UnderWay<T>>();

  /** @param key who has the same one gets the same answer. @throws EntraError `cancelled` when the signal aborts. */
  async ask(key: string, put: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    return untilAborted(async () => {
      const question = this.#underWay.get(key) ?? this.#begin(key, put);
      const leave = (): void => {
        question.waiting -= 1;
        if (question.waiting > 0) return;
        this.#end(key, question);
        question.stop.abort();
      };
      question.waiting += 1;
      signal.addEventListener('abort', leave, { once: true });
      try {
        return await question.answer;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    }, signal);
  }

  #begin(key: string, put: (signal: AbortSignal) => Promise<T>): UnderWay<T> {
    const stop = new AbortController();
    const answer = put(stop.signal).finally(() => {
      this.#end(key, question);
    });
    const question: UnderWay<T> = { answer, stop, waiting: 0 };
    this.#underWay.set(key, question);
    return question;
  }

  #end(key: string, question: UnderWay<T>): void {
    if (this.#underWay.get(key) === question) this.#underWay.delete(key);
  }
}
