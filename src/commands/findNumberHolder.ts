// Looks for the user who signs in by SMS with the number that another user was to get. Reads, and changes nothing.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { withProgress } from '../host/withProgress.ts';
import { clashedSteps, type ClashedStep } from '../operations/clashedSteps.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { Node } from '../views/nodes.ts';
import type { Command } from './command.ts';
import { clashedNumber } from './numberHolder/clashedNumber.ts';
import { holderSentences } from './numberHolder/holderSentences.ts';
import { searchHolder } from './numberHolder/searchHolder.ts';
import { headed } from './prompts/headed.ts';
import { userLabel } from './prompts/planText.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { pickOne } from './prompts/pickOne.ts';

/** Reading the methods of more users would take minutes, and most of what the tenant lets us send. */
const mostUsers = 5_000;

export const findNumberHolder: Command = async (context, services, target) => {
  const states = ['running', 'verifying', 'stopped', 'ended'] as const;
  const { session, record } = await targetOperation(
    context,
    services,
    target,
    states,
    (one) => clashedSteps(one).length > 0,
  );
  const clash = await chooseClash(context, record, target);
  const { user, maskedNumber } = clash;
  const number = await clashedNumber(context, services, session, clash);
  const title = headed(session, vscode.l10n.t('Looking for the holder of {0}', maskedNumber));
  const findings = await withProgress({ title, cancellable: true }, (signal, report) =>
    searchHolder(
      {
        ...{ graph: session.graph, number, userId: user.id, mostUsers },
        looked: (users) => {
          report(vscode.l10n.t('{0} users read', users));
        },
      },
      signal,
    ),
  );
  const { sentence, detail } = holderSentences(findings, maskedNumber);
  const only = findings.holder ?? (findings.possible.length === 1 ? findings.possible[0] : undefined);
  const show = { title: vscode.l10n.t('Show User') };
  const close = { title: vscode.l10n.t('Close'), isCloseAffordance: true };
  const pressed = await context.ui.showWarningMessage(
    headed(session, sentence),
    { modal: true, detail },
    ...(only === undefined ? [] : [show]),
    close,
  );
  if (pressed !== show || only === undefined || services.sessions.current !== session) return;
  services.usersView.setQuery({ search: only.userPrincipalName });
  await services.usersView.focus();
};

async function chooseClash(
  context: IActionContext,
  record: OperationRecord,
  target: Node | undefined,
): Promise<ClashedStep> {
  const clashes = clashedSteps(record);
  const clicked =
    target?.kind === 'operationStep'
      ? clashes.find(({ user, stepId }) => user.id === target.userId && stepId === target.stepId)
      : undefined;
  const [only] = clashes;
  if (clicked !== undefined) return clicked;
  if (only !== undefined && clashes.length === 1) return only;
  const choices = clashes.map((clash) => ({
    ...{ label: userLabel(clash.user), description: clash.maskedNumber, data: clash },
  }));
  return pickOne(context, undefined, vscode.l10n.t('Which number?'), choices);
}
