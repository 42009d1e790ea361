// Which row of the table the keyboard is on, and which rows keys and clicks select. Knows nothing that is drawn.

type Select = (from: number, to: number, how: 'only' | 'add' | 'toggle') => void;

interface Held {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export class RowChoice {
  readonly #select: Select;
  readonly #pageLength: () => number;
  #total = 0;
  #active: number | undefined;
  /** Where a range begins. */
  #anchor = 0;

  constructor(select: Select, pageLength: () => number) {
    this.#select = select;
    this.#pageLength = pageLength;
  }

  get active(): number | undefined {
    return this.#active;
  }

  /** @param another another list than before. */
  setTotal(total: number, another: boolean): void {
    this.#total = total;
    if (another || (this.#active ?? 0) >= total) this.#active = undefined;
    if (another || this.#anchor >= total) this.#anchor = 0;
  }

  click(index: number, held: Held, onTick: boolean): void {
    this.#active = index;
    if (held.shiftKey) {
      this.#range();
      return;
    }
    this.#anchor = index;
    this.#select(index, index + 1, onTick || held.ctrlKey || held.metaKey ? 'toggle' : 'only');
  }

  /** false: the key means nothing here. */
  key(held: Held & { readonly key: string }): boolean {
    const { key } = held;
    if (this.#total === 0) return false;
    const moved = this.#moved(key);
    if (moved !== undefined) {
      this.#active = Math.min(this.#total - 1, Math.max(0, moved));
      if (held.shiftKey) this.#range();
      else this.#anchor = this.#active;
      return true;
    }
    const all = (held.ctrlKey || held.metaKey) && key.toLowerCase() === 'a';
    if (all) this.#select(0, this.#total, 'add');
    else if (key === 'Escape') this.#select(0, 0, 'only');
    else if (key === ' ' && this.#active !== undefined) {
      if (held.shiftKey) this.#range();
      else {
        this.#anchor = this.#active;
        this.#select(this.#active, this.#active + 1, 'toggle');
      }
    } else return false;
    return true;
  }

  #moved(key: string): number | undefined {
    const at = this.#active;
    switch (key) {
      case 'ArrowDown':
        return at === undefined ? 0 : at + 1;
      case 'ArrowUp':
        return at === undefined ? 0 : at - 1;
      case 'PageDown':
        return (at ?? 0) + this.#pageLength();
      case 'PageUp':
        return (at ?? 0) - this.#pageLength();
      case 'Home':
        return 0;
      case 'End':
        return this.#total - 1;
      default:
        return undefined;
    }
  }

  #range(): void {
    const active = this.#active ?? 0;
    this.#select(Math.min(this.#anchor, active), Math.max(this.#anchor, active) + 1, 'only');
  }
}
