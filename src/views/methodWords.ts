// What is said of one method beside its kind and its name. Types only.

export interface MethodWords {
  /** Short, for its row. Plain. */
  readonly row: readonly string[];
  /** A line each, for its tooltip and for screen readers. Plain. */
  readonly lines: readonly string[];
}
