// Which rows of a long list are drawn. Pure.

export interface ListView {
  readonly scrollTop: number;
  /** Of the part on the screen. */
  readonly height: number;
  readonly rowHeight: number;
  readonly total: number;
  /** Rows drawn beyond either edge, so that scrolling does not show a gap. */
  readonly beyond: number;
}

/** From the first to before the last. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export function virtualWindow({ scrollTop, height, rowHeight, total, beyond }: ListView): RowRange {
  if (rowHeight <= 0 || total <= 0) return { first: 0, last: 0 };
  const top = Math.max(0, scrollTop);
  const last = Math.min(total, Math.ceil((top + Math.max(0, height)) / rowHeight) + beyond);
  // A list that has become shorter leaves the scroll position beyond its end for a moment.
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - beyond), last);
  return { first, last };
}
