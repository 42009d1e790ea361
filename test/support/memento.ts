// VS Code's memory across windows: what is kept there comes back as JSON.

export interface FakeMemento {
  get: (key: string) => undefined;
  update: (key: string, value: unknown) => Promise<void>;
  /** As it would be written to disk. */
  text: () => string;
}

export function fakeMemento(): FakeMemento {
  const kept = new Map<string, string>();
  return {
    get: (key) => {
      const text = kept.get(key);
      // Whoever asks says what it is; here it is nobody's business.
      return text === undefined ? undefined : (JSON.parse(text) as undefined);
    },
    update: (key, value) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
    text: () => JSON.stringify([...kept]),
  };
}
