// Reset MFA: removes what the portal's "Require re-register multifactor authentication" removes, for one user or several.

import * as vscode from 'vscode';
import { planReset } from '../domain/resetPlan.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readSessions } from './readSessions.ts';
import { readTargets } from './readTargets.ts';

export const resetMfa: Command = async (context, services, target, selected) => {
  const { session, users, gate } = await beginWrite(context, services, 'resetMfa', target, selected);
  const targets = await readTargets(services, session, users, 'resetMfa');
  const verb = vscode.l10n.t('Reset MFA and Revoke Sessions');
  await performWrite(context, services, {
    kind: 'resetMfa',
    session,
    gate,
    targets,
    plans: targets.map((one) => planReset(one)),
    alternative: {
      verb,
      hint: vscode.l10n.t(
        'Sign-in sessions are revoked only with “{0}”: else what is signed in stays signed in until its session ends.',
        verb,
      ),
      plans: async () => (await readSessions(session, targets)).map((one) => planReset(one, { revokes: true })),
    },
  });
};
