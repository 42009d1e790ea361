// Reset MFA: removes what the portal's "Require re-register multifactor authentication" removes, for one user or several.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { planReset } from '../domain/resetPlan.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readTargets } from './readTargets.ts';

export const resetMfa: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'resetMfa', target, selected);
  const verb = vscode.l10n.t('Reset MFA and Revoke Sessions');
  const many = users.length > 1;
  // For one user a button offers it beside the plan. For many it costs a reading of each, which is not made for nothing.
  const revokes = many && (await askRevocation(context, title, verb));
  const targets = await readTargets(services, session, users, 'resetMfa', { sessions: !many || revokes });
  const plansWith = (revokes: boolean) => targets.map((one) => planReset(one, { revokes }));
  await performWrite(context, services, {
    kind: 'resetMfa',
    session,
    gate,
    plans: plansWith(revokes),
    ...(many ? {} : { or: { verb, plans: plansWith(true) } }),
    remarks: revokes
      ? []
      : [
          vscode.l10n.t(
            'Sign-in sessions are revoked only with “{0}”: else what is signed in stays signed in until its session ends.',
            verb,
          ),
        ],
  });
};

async function askRevocation(context: IActionContext, title: string, verb: string): Promise<boolean> {
  const items = [
    { label: vscode.l10n.t('Reset MFA'), data: false, suppressPersistence: true },
    { label: verb, data: true, suppressPersistence: true },
  ];
  return (await context.ui.showQuickPick(items, { placeHolder: title, suppressPersistence: true })).data;
}
