// Puts DEMO at the head of what is said about the demo tenant, so that it can never be mistaken for a real one, and APP-ONLY where an
// app acts and no person.

import * as vscode from 'vscode';
import type { Session } from '../../services.ts';

/** Where something is said: in an invented tenant, by an app. Signed out it is neither. */
export type Marked = Pick<Session, 'demo' | 'appOnly'>;

/** `text` as it is said in this tenant. For confirmations, box titles, notifications and copied text. */
export function headed({ demo, appOnly }: Marked, text: string): string {
  const marked = appOnly === true ? vscode.l10n.t('APP-ONLY: {0}', text) : text;
  return demo ? vscode.l10n.t('DEMO: {0}', marked) : marked;
}
