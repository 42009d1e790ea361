// Puts a code on the clipboard and takes it off again, unless something else has been copied meanwhile.

import * as vscode from 'vscode';

const keptMs = 60_000;

export class ClipboardCode implements vscode.Disposable {
  readonly #code: string;
  #clearing: NodeJS.Timeout | undefined;

  constructor(code: string) {
    this.#code = code;
  }

  /** It stays for a minute. */
  async copy(): Promise<void> {
    await vscode.env.clipboard.writeText(this.#code);
    clearTimeout(this.#clearing);
    this.#clearing = setTimeout(() => {
      void this.#clear();
    }, keptMs);
  }

  dispose(): void {
    if (this.#clearing === undefined) return;
    void this.#clear();
  }

  async #clear(): Promise<void> {
    clearTimeout(this.#clearing);
    this.#clearing = undefined;
    try {
      if ((await vscode.env.clipboard.readText()) === this.#code) await vscode.env.clipboard.writeText('');
    } catch {
      // Where the clipboard cannot be read, whose text it holds is not known, and it is left alone.
    }
  }
}
