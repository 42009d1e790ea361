// Removes everything that an administrator can remove of a user's methods: more than a reset, and under another name.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { PlanTarget } from '../domain/planTarget.ts';
import { planRemoveAll } from '../domain/removeAllPlan.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { tickMany, type Tick } from './prompts/tickMany.ts';
import { readSessions } from './readSessions.ts';
import { readTarget } from './readTarget.ts';

type Extra = 'unassigns' | 'revokes';

export const removeAllMethods: Command = async (context, services, target, selected) => {
  const { session, users, gate } = await beginWrite(context, services, 'removeAllMethods', target, selected);
  const planTarget = await readTarget(services, session, users, 'removeAllMethods');
  const extras = await askExtras(context, planTarget);
  const unassigns = extras.includes('unassigns');
  const revokes = extras.includes('revokes');
  const targets = revokes ? await readSessions(session, [planTarget]) : [planTarget];
  const plans = targets.map((one) => planRemoveAll(one, { unassigns, revokes }));
  await performWrite(context, services, { kind: 'removeAllMethods', session, gate, targets, plans, typed: true });
};

/** What goes beyond the methods themselves is asked for singly, and nothing of it is ticked beforehand. */
async function askExtras(context: IActionContext, { methods }: PlanTarget): Promise<readonly Extra[]> {
  const hasToken = methods.known && methods.value.methods.some(({ kind }) => kind === 'hardwareOath');
  const revoke: Tick<Extra> = { label: vscode.l10n.t('Revoke sign-in sessions'), data: 'revokes', ticked: false };
  const unassign: Tick<Extra> = {
    label: vscode.l10n.t('Unassign hardware OATH tokens, instead of deactivating them'),
    data: 'unassigns',
    ticked: false,
  };
  return tickMany(context, vscode.l10n.t('What else is to be done?'), hasToken ? [unassign, revoke] : [revoke]);
}
