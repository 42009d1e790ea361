// The base of everything with a lifetime: what it registers goes when it goes.

/** Anything that can be taken down. */
interface Disposing {
  dispose(): unknown;
}

export class Disposable implements Disposing {
  #items: Disposing[] | undefined = [];

  get isDisposed(): boolean {
    return this.#items === undefined;
  }

  /** Takes `item` down with this object; at once if this object is gone already, so that late arrivals do not leak. */
  protected register<T extends Disposing>(item: T): T {
    if (this.#items === undefined) item.dispose();
    else this.#items.push(item);
    return item;
  }

  /** Last registered goes first. Harmless when called again. */
  dispose(): void {
    const items = this.#items ?? [];
    this.#items = undefined;
    for (const item of items.reverse()) item.dispose();
  }
}
