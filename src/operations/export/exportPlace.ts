// Where an export stands, so that it can go on after a stop. Types only.

import type { UserQuery } from '../../graph/users.ts';

/** What is exported, how and where to. */
export interface ExportJob {
  readonly query: UserQuery;
  readonly format: 'csv' | 'json';
  /** Numbers and addresses are hidden. */
  readonly masked: boolean;
  /** Path of the file. Until it is whole, it is beside it, under the name of {@link partialPath}. */
  readonly target: string;
}

export interface ExportPlace {
  /** The page to read next; undefined: all are written. */
  readonly nextLink?: string;
  /** Of the file: what is written of whole pages. What follows was being written when the export stopped. */
  readonly bytes: number;
  readonly users: number;
}

export function partialPath(target: string): string {
  return `${target}.partial`;
}
