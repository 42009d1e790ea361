// The open tenant, or the sentence that says that none is open.

import * as vscode from 'vscode';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services, Session } from '../services.ts';

/** @throws SentenceError when no tenant is open, or when `tenantId` (of a row) is not the open one. */
export function requireSession(services: Services, tenantId?: string): Session {
  const session = services.sessions.current;
  if (session === undefined) {
    throw new SentenceError(vscode.l10n.t('No tenant is open. Sign in, or open the demo tenant.'));
  }
  if (tenantId !== undefined && tenantId !== session.tenantId) {
    throw new SentenceError(vscode.l10n.t('This row belongs to another tenant than the open one. Refresh the view.'));
  }
  return session;
}
