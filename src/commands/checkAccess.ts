// What Can I Do for This User?: own roles and the user's → what will work, what will not and why. From the palette: for the tenant, and
// then for whoever is chosen. Asks nobody for anything and changes nothing.

import * as vscode from 'vscode';
import type { User } from '../domain/user.ts';
import { withProgress } from '../host/withProgress.ts';
import { accessReport, accessSummary, accessTitle } from './accessCheck/accessReport.ts';
import type { AccessFacts } from './accessCheck/accessFacts.ts';
import { gatherAccess } from './accessCheck/gatherAccess.ts';
import type { Command } from './command.ts';
import { copyText } from './prompts/copyText.ts';
import { headed } from './prompts/headed.ts';
import { showTextDocument } from './prompts/showTextDocument.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { requireSession } from './requireSession.ts';
import { activateOwnRole, type ForWhat } from './roleActivation/activateOwnRole.ts';
import { pickOne, type Choice } from './prompts/pickOne.ts';

type NextStep = 'activate' | 'user' | 'again' | 'copy';

export const checkAccess: Command = async (context, services, target, selected) => {
  const options = { title: vscode.l10n.t('What Can I Do for This User?'), many: false };
  let user: User | undefined =
    target === undefined ? undefined : (await targetUsers(services, target, selected, options)).users[0];
  for (;;) {
    const session = requireSession(services);
    const facts = await withProgress({ title: vscode.l10n.t('Reading roles…'), cancellable: true }, (signal) =>
      gatherAccess(services, session, user, signal),
    );
    const report = accessReport(facts);
    await showTextDocument(headed(session, accessTitle(facts)), report);
    const step = (label: string, data: NextStep): Choice<NextStep> => ({ label, data });
    const data = await pickOne(context, headed(session, accessTitle(facts)), accessSummary(facts), [
      ...(facts.caller.holdings.some(({ state }) => state === 'eligible')
        ? [step(vscode.l10n.t('Activate a Role…'), 'activate')]
        : []),
      step(vscode.l10n.t('Choose a User…'), 'user'),
      step(vscode.l10n.t('Check Again'), 'again'),
      step(vscode.l10n.t('Copy This Report'), 'copy'),
    ]);
    if (data === 'copy') {
      await copyText(report);
      return;
    }
    if (data === 'activate') await activateOwnRole(context, services, session, forWhat(facts));
    services.forgetRoles(session);
    if (data === 'user') user = (await targetUsers(services, undefined, undefined, options)).users[0];
  }
};

/** The roles that would let something be done that cannot be done now. */
function forWhat({ verdicts, subject }: AccessFacts): ForWhat {
  const helpful = Object.values(verdicts).flatMap((verdict) => (verdict.kind === 'allowed' ? [] : verdict.eligible));
  return {
    suggested: ({ roleName, directoryScopeId }) =>
      helpful.some((role) => role.roleName === roleName && role.directoryScopeId === directoryScopeId),
    ...(subject && { userId: subject.user.id }),
  };
}
