// An error that already is a sentence for the person. Everything else that is thrown gets its words in explain.

/** Thrown by commands to say why they stop: shown as it is, in the language of the window. Text from the tenant in it is already plain. */
export class SentenceError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'SentenceError';
  }
}
