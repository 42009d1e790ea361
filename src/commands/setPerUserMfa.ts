// Sets the per-user MFA state: for tenants without Conditional Access. Needs a role for policies, not one for methods.

import * as vscode from 'vscode';
import { perUserMfaStates, type PerUserMfaState } from '../domain/perUserMfa.ts';
import { planPerUserMfa } from '../domain/perUserMfaPlan.ts';
import { readPerUserMfa } from '../graph/perUserMfa.ts';
import { withProgress } from '../host/withProgress.ts';
import { perUserMfaLabel } from '../views/perUserMfaLabel.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readPersons } from './readPersons.ts';
import { pickOne } from './prompts/pickOne.ts';

export const setPerUserMfa: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'setPerUserMfa', target, selected);
  const [person] = await readPersons(services, session, users, 'setPerUserMfa');
  if (person === undefined) throw new Error('No user to read');
  const now = await withProgress(
    { title: vscode.l10n.t('Reading the per-user MFA state…'), cancellable: true },
    async (signal) => {
      // Reading it takes the same permission as setting it, which was not asked for at sign-in.
      await session.signIn?.ask('perUserMfa', signal);
      return readPerUserMfa(session.graph, person.user.id, signal);
    },
  );
  const choices = perUserMfaStates.map((state) => ({
    label: perUserMfaLabel(state),
    description: state === now ? vscode.l10n.t('now') : undefined,
    detail: meaning(state),
    data: state,
  }));
  const plans = [planPerUserMfa(person, now, await pickOne(context, undefined, title, choices))];
  await performWrite(context, services, { kind: 'setPerUserMfa', session, gate, plans });
};

function meaning(state: PerUserMfaState): string {
  switch (state) {
    case 'disabled':
      return vscode.l10n.t('Asks for nothing: normal with Conditional Access or security defaults.');
    case 'enabled':
      return vscode.l10n.t('The user registers at the next sign-in in a browser, and then becomes “enforced”.');
    case 'enforced':
      return vscode.l10n.t('MFA at every sign-in, older apps included.');
  }
}
