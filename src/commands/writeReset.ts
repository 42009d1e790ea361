// Plans a reset of MFA, with or without revoking sessions, and does what is chosen. Knows not where the wish came from.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { planReset } from '../domain/resetPlan.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { Services } from '../services.ts';
import type { WriteBeginning } from './beginWrite.ts';
import { performWrite } from './performWrite.ts';
import type { Review } from './prompts/confirmPlan.ts';
import { readSessions } from './readSessions.ts';
import { readTargets } from './readTargets.ts';

/** @param review of many users: their count is typed even if one is left. @throws what performWrite throws. */
export async function writeReset(
  context: IActionContext,
  services: Services,
  { session, users, gate }: Omit<WriteBeginning, 'title'>,
  review?: Review,
): Promise<OperationRecord> {
  const targets = await readTargets(services, session, users, 'resetMfa');
  const verb = vscode.l10n.t('Reset MFA and Revoke Sessions');
  return performWrite(context, services, {
    kind: 'resetMfa',
    session,
    gate,
    targets,
    plans: targets.map((one) => planReset(one)),
    ...(review && { review, typed: true }),
    alternative: {
      verb,
      hint: vscode.l10n.t(
        'Sign-in sessions are revoked only with “{0}”: else what is signed in stays signed in until its session ends.',
        verb,
      ),
      plans: async () => (await readSessions(session, targets)).map((one) => planReset(one, { revokes: true })),
    },
  });
}
