// Shows what a plan does and asks whether to do it. One unprivileged user: a modal.
// Several, a privileged one, an app that acts, or more to read than a modal holds: a document and a typed word.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { UserPlan } from '../../domain/plan.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { operationTitle, operationVerb } from '../../views/operationTitle.ts';
import { fitsModal } from './fitsModal.ts';
import { headed } from './headed.ts';
import { withPlanDocument } from './planDocument.ts';
import { planDocumentText } from './planDocumentText.ts';
import { plainText } from '../../host/plainText.ts';
import {
  noteBlock,
  refusedUserSentence,
  userLabel,
  userPlanText,
  whereAndWho,
  type PlanToConfirm,
} from './planText.ts';
import { typedConfirmation } from './typedConfirmation.ts';
import { writeWords } from './writeWords.ts';

/** Returns when the person has said yes. @throws UserCancelledError, or SentenceError if nothing is left to do. */
export async function confirmPlan(context: IActionContext, toConfirm: PlanToConfirm): Promise<void> {
  const { session, kind, plans, remarks } = toConfirm;
  const acting = plans.filter((plan) => plan.refusal === undefined);
  const [first] = acting;
  if (first === undefined) throw new SentenceError(headed(session, nothingToDo(plans)));
  const words = writeWords(kind);
  const parts = [whereAndWho(session), userPlanText(first, toConfirm), noteBlock(remarks)];
  const detail = parts.filter((text) => text !== undefined).join('\n\n');
  const byApp = session.appOnly === true;
  if (plans.length === 1 && !byApp && first.privilege.level === 'none' && fitsModal(detail)) {
    const question = headed(session, words.question(userLabel(first.user)));
    await context.ui.showWarningMessage(question, { modal: true, detail }, { title: operationVerb(kind) });
    return;
  }
  const one = plans.length === 1;
  const title = headed(
    session,
    one
      ? words.question(userLabel(first.user))
      : operationTitle(
          kind,
          acting.map((plan) => plan.user),
        ),
  );
  const expected = one && !byApp ? first.user.userPrincipalName : String(acting.length);
  await withPlanDocument(headed(session, vscode.l10n.t('Plan')), planDocumentText(title, toConfirm), async () => {
    const prompt =
      one && !byApp
        ? vscode.l10n.t('Read the plan. To go on, type the user principal name: {0}', plainText(expected))
        : vscode.l10n.t('Read the plan. To go on, type how many users it changes: {0}', expected);
    await typedConfirmation(context, expected, title, prompt);
  });
}

function nothingToDo(plans: readonly UserPlan[]): string {
  const [only] = plans;
  if (only?.refusal !== undefined && plans.length === 1) {
    return refusedUserSentence(only.user, only.refusal);
  }
  const counts = new Map<string, number>();
  for (const { refusal } of plans) {
    if (refusal === undefined) continue;
    const sentence = refusalSentence(refusal);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  const reasons = [...counts].map(([sentence, count]) => vscode.l10n.t('{0} ({1} users)', sentence, count));
  return vscode.l10n.t('Nothing can be done for any of these users. {0}', reasons.join(' '));
}
