// Check Emergency Access Accounts: whether the accounts that are kept for the day when nobody else gets in would work on that day.
// Changes nothing in the tenant.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { known } from '../graph/http/known.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Session } from '../services.ts';
import type { Command } from './command.ts';
import { chooseAccounts } from './emergencyCheck/chooseAccounts.ts';
import type { EmergencyFacts } from './emergencyCheck/emergencyFacts.ts';
import { keepEmergencyRecord, readEmergencyRecord, type EmergencyRecord } from './emergencyCheck/emergencyMemory.ts';
import { emergencyReport, emergencySummary, emergencyTitle } from './emergencyCheck/emergencyReport.ts';
import { gatherEmergency } from './emergencyCheck/gatherEmergency.ts';
import { recordDrill } from './emergencyCheck/recordDrill.ts';
import { copyText } from './prompts/copyText.ts';
import { headed } from './prompts/headed.ts';
import { showTextDocument } from './prompts/showTextDocument.ts';
import { requireSession } from './requireSession.ts';
import { permissionSetName } from './signInCheck/permissionSetName.ts';
import { pickOne, type Choice } from './prompts/pickOne.ts';

type NextStep = 'choose' | 'drill' | 'conditionalAccess' | 'audit' | 'settings' | 'again' | 'copy';

export const emergencyAccessCheck: Command = async (context, services) => {
  const session = requireSession(services);
  const memory = services.context.globalState;
  let record = readEmergencyRecord(memory, session.tenantId);
  const keep = async (change: Partial<EmergencyRecord>): Promise<void> => {
    record = { ...record, ...change };
    await keepEmergencyRecord(memory, session.tenantId, record);
  };
  if (record.accounts === undefined)
    await keep({ accounts: await chooseAccounts(context, services, session, undefined) });
  for (;;) {
    if (services.sessions.current !== session)
      throw new SentenceError(vscode.l10n.t('Another tenant was opened meanwhile. Start the check again.'));
    const { accounts = [], drills } = record;
    const facts = await withProgress(
      { title: vscode.l10n.t('Checking emergency access accounts…'), cancellable: true },
      (signal) => gatherEmergency(services, session, accounts, drills, signal),
    );
    const report = emergencyReport(facts);
    await showTextDocument(headed(session, emergencyTitle()), report);
    switch (await askNextStep(context, session, facts)) {
      case 'copy':
        await copyText(report);
        return;
      case 'settings':
        await vscode.commands.executeCommand('workbench.action.openSettings', 'entraMfa.protectedUsers');
        return;
      case 'choose':
        await keep({ accounts: await chooseAccounts(context, services, session, accounts) });
        break;
      case 'drill': {
        const { userId, date } = await recordDrill(context, headed(session, vscode.l10n.t('Record a Drill…')), facts);
        await keep({ drills: { ...drills, [userId]: date } });
        break;
      }
      case 'conditionalAccess':
        await ask(session, 'conditionalAccess');
        break;
      case 'audit':
        await ask(session, 'audit');
        break;
      case 'again':
        break;
    }
    services.forgetRoles(session);
  }
};

async function askNextStep(context: IActionContext, session: Session, facts: EmergencyFacts): Promise<NextStep> {
  const step = (label: string, data: NextStep): Choice<NextStep> => ({ label, data });
  const allow = (['conditionalAccess', 'audit'] as const).filter((set) => facts.permissions[set] === 'notYet');
  const unprotected = facts.accounts.some(({ protectedUser }) => !protectedUser);
  return pickOne(context, headed(session, emergencyTitle()), emergencySummary(facts), [
    ...allow.map((set) => step(vscode.l10n.t('Ask for “{0}” Now', permissionSetName(set)), set)),
    step(vscode.l10n.t('Choose Accounts…'), 'choose'),
    ...(facts.accounts.length > 0 ? [step(vscode.l10n.t('Record a Drill…'), 'drill')] : []),
    ...(unprotected ? [step(vscode.l10n.t('Open the Setting Protected Users'), 'settings')] : []),
    step(vscode.l10n.t('Check Again'), 'again'),
    step(vscode.l10n.t('Copy This Report'), 'copy'),
  ]);
}

/** Whoever refuses sees the check go on without it. */
async function ask({ signIn }: Session, set: 'conditionalAccess' | 'audit'): Promise<void> {
  await withProgress({ title: vscode.l10n.t('Asking for permissions…'), cancellable: true }, async (signal) =>
    known(signIn?.ask(set, signal) ?? Promise.resolve()),
  );
}
