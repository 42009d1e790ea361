// Dates and times for people. Absolute, so that they do not become untrue while they stand on the screen.

import * as vscode from 'vscode';

/** The time of day, with the date when it was another day than today. @param now epoch milliseconds. */
export function moment(iso: string, now: number): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const today = at.toDateString() === new Date(now).toDateString();
  const format = new Intl.DateTimeFormat(vscode.env.language, {
    ...(today ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
  });
  return format.format(at);
}

/** The date alone, short. */
export function day(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? ''
    : new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(at);
}
