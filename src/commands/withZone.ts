// A moment as a ticket tells it.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';

/** Local time with its offset: whoever reads the ticket may be elsewhere. */
export function withZone(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return plainText(iso);
  return new Intl.DateTimeFormat(vscode.env.language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
  }).format(at);
}
