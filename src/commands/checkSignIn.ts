// Checks step by step whether signing in is set up, says which step is wrong, and offers what helps. Asks nobody and changes nothing
// until the person chooses.

import * as vscode from 'vscode';
import { changeSets } from '../auth/permissions.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services } from '../services.ts';
import type { Command } from './command.ts';
import { copyText } from './prompts/copyText.ts';
import { showTextDocument } from './prompts/showTextDocument.ts';
import { checkActions, type CheckAction } from './signInCheck/checkActions.ts';
import { checkReport } from './signInCheck/checkReport.ts';
import { checkSummary } from './signInCheck/checkSummary.ts';
import { gatherSignInFacts } from './signInCheck/gatherSignInFacts.ts';
import { pickOne } from './prompts/pickOne.ts';

export const checkSignIn: Command = async (context, services) => {
  const title = vscode.l10n.t('Check Sign-in Set-up');
  const demo = services.sessions.current?.demo === true;
  const before = grants(services);
  let again = true;
  while (again) {
    const facts = await withProgress(
      { title: vscode.l10n.t('Checking the sign-in set-up…'), cancellable: true },
      (signal) => gatherSignInFacts(services, signal),
    );
    // What is granted now and was not before is shown from now on, and no longer called missing.
    if (grants(services) !== before) services.usersView.refresh();
    const report = checkReport(facts, demo);
    await showTextDocument(title, report);
    const choices = checkActions(facts, report).map((action) => ({
      ...{ label: action.label, detail: action.detail, data: action },
    }));
    again = await run(await pickOne(context, title, checkSummary(facts), choices), services);
  }
};

/** What the open tenant's sign-in is known to have, to compare. */
function grants({ sessions }: Services): string {
  const signIn = sessions.current?.signIn;
  const granted = changeSets.filter((set) => signIn?.permission(set) === 'granted');
  return [...(signIn?.missingPermissions() ?? []), '', ...granted].join(' ');
}

/** Whether there is something new to check. */
async function run(action: CheckAction, { sessions }: Services): Promise<boolean> {
  switch (action.kind) {
    case 'command':
      await vscode.commands.executeCommand(action.command);
      return false;
    case 'copy':
      await copyText(action.text);
      return false;
    case 'ask':
      await withProgress({ title: vscode.l10n.t('Asking for permissions…'), cancellable: true }, async (signal) =>
        sessions.current?.signIn?.ask(action.set, signal),
      );
      return true;
  }
}
