// Puts DEMO at the head of what is said about the demo tenant, so that it can never be mistaken for a real one.

import * as vscode from 'vscode';
import type { Session } from '../../services.ts';

/** `text` as it is said in this tenant. For confirmations, box titles, notifications and copied text. */
export function headed(session: Pick<Session, 'demo'>, text: string): string {
  return session.demo ? vscode.l10n.t('DEMO: {0}', text) : text;
}
