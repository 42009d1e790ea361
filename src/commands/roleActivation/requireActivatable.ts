// Stops an activation where there can be none: read-only mode, an app, a sign-in that cannot be allowed to.

import * as vscode from 'vscode';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services, Session } from '../../services.ts';
import { headed } from '../prompts/headed.ts';
import { requireWritable } from '../requireWritable.ts';

/** @throws SentenceError. */
export function requireActivatable(services: Services, session: Session): void {
  if (session.appOnly === true) {
    throw new SentenceError(headed(session, vscode.l10n.t('An app acts here, and an app has no roles to activate.')));
  }
  requireWritable(services, 'activation');
}
