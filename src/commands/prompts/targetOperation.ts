// Which operation a command is run on: the clicked row's, or the one the person picks. Knows not what the command does.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { SentenceError } from '../../host/sentenceError.ts';
import type { OperationRecord, OperationState } from '../../operations/operation.ts';
import type { Services, Session } from '../../services.ts';
import { moment } from '../../views/moment.ts';
import type { Node } from '../../views/nodes.ts';
import { operationTitle } from '../../views/operationTitle.ts';
import { requireSession } from '../requireSession.ts';
import { pickOne } from './pickOne.ts';

/** @param states the command can be run on operations in one of these states. @param offer which of them the person may pick from.
 * @throws UserCancelledError, or SentenceError if there is none. */
export async function targetOperation(
  context: IActionContext,
  services: Services,
  target: Node | undefined,
  states: readonly OperationState[],
  offer: (record: OperationRecord, session: Session) => boolean = () => true,
): Promise<{ readonly session: Session; readonly record: OperationRecord }> {
  const session = requireSession(services);
  const record =
    target !== undefined && 'operationId' in target
      ? services.engine.get(target.operationId)
      : await pickOperation(context, services, session, (one) => states.includes(one.state) && offer(one, session));
  if (record?.header.tenantId !== session.tenantId) {
    throw new SentenceError(vscode.l10n.t('This operation is not there any more.'));
  }
  if (!states.includes(record.state)) {
    throw new SentenceError(
      vscode.l10n.t('The state of this operation has changed meanwhile; this cannot be done now.'),
    );
  }
  return { session, record };
}

async function pickOperation(
  context: IActionContext,
  services: Services,
  session: Session,
  fits: (record: OperationRecord) => boolean,
): Promise<OperationRecord> {
  const records = (await services.engine.list(session.tenantId)).filter(fits);
  if (records.length === 0)
    throw new SentenceError(vscode.l10n.t('There is no operation with which this can be done.'));
  const choices = records.map((record) => ({
    label: operationTitle(
      record.header.kind,
      record.header.plans.map((plan) => plan.user),
    ),
    description: moment(record.header.startedAt, Date.now()),
    data: record,
  }));
  return pickOne(context, undefined, vscode.l10n.t('Which operation?'), choices);
}
