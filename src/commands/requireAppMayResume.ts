// Stops an app from going on with an operation that it could not have begun: it needs a reason, and nobody privileged in it.

import * as vscode from 'vscode';
import { privilegeOf } from '../domain/access.ts';
import { withProgress } from '../host/withProgress.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { OperationRecord, UserRecord } from '../operations/operation.ts';
import type { Services, Session } from '../services.ts';
import { headed } from './prompts/headed.ts';

/** Does nothing for a person. @param left who is acted on. @throws SentenceError; EntraError `cancelled`. */
export async function requireAppMayResume(
  services: Pick<Services, 'readRoles'>,
  session: Session,
  { header }: Pick<OperationRecord, 'header'>,
  left: readonly UserRecord[],
): Promise<void> {
  if (session.appOnly !== true) return;
  if (header.reason === undefined) {
    throw new SentenceError(
      headed(
        session,
        vscode.l10n.t(
          'This operation was begun without a reason, so an app may not go on with it. Sign in as a person.',
        ),
      ),
    );
  }
  // Anew: since the plan was made, somebody may have been given a role.
  const roles = await withProgress({ title: vscode.l10n.t('Reading roles…'), cancellable: true }, (signal) =>
    services.readRoles(session, signal),
  );
  if (left.every(({ plan }) => plan.privilege.level === 'none' && privilegeOf(roles, plan.user.id).level === 'none')) {
    return;
  }
  throw new SentenceError(
    headed(
      session,
      vscode.l10n.t(
        'Somebody in this operation is privileged, or the roles could not be read, so an app may not go on with it. Sign in as a person.',
      ),
    ),
  );
}
