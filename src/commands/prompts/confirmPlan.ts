// Shows what a plan does and asks whether to do it. One unprivileged user: a modal.
// Several, a privileged one, an app that acts, or more to read than a modal holds: a document and a typed word.

import { UserCancelledError, type IActionContext } from '@microsoft/vscode-azext-utils';
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
import { pickOne } from './pickOne.ts';

/** Another plan for the same users, which does more. */
export interface Alternative {
  /** On the button: "Reset MFA and Revoke Sessions". */
  readonly verb: string;
  /** Said beside the plan that does less; plain. */
  readonly hint: string;
  /** Made when it is chosen: it may have to read more. */
  readonly plans: () => Promise<readonly UserPlan[]>;
}

/** What is asked beside the plan before it is confirmed: for plans that nobody reads from end to end. */
export interface Review {
  /** Blocks at the head of the plan; plain. */
  readonly summary: (plans: readonly UserPlan[]) => readonly string[];
  /** Returns when the person wants to go on. @throws UserCancelledError if a file is all that was wanted. */
  readonly ask: (title: string, plans: readonly UserPlan[]) => Promise<void>;
}

export interface Confirmation extends PlanToConfirm {
  /** By a typed word whoever it is for: too much goes for one click. */
  readonly typed: boolean;
  readonly review?: Review;
}

/** Returns the plans that the person has said yes to. @throws UserCancelledError, or SentenceError if nothing is left to do. */
export async function confirmPlan(
  context: IActionContext,
  confirmation: Confirmation,
  alternative?: Alternative,
): Promise<readonly UserPlan[]> {
  const { session, kind, plans, typed, review } = confirmation;
  const acting = plans.filter((plan) => plan.refusal === undefined);
  const [first] = acting;
  if (first === undefined) {
    if (review === undefined) throw new SentenceError(headed(session, nothingToDo(plans)));
    const all = plans.map((plan) => plan.user);
    await reviewPlan(headed(session, operationTitle(kind, all)), confirmation, review);
    throw new UserCancelledError();
  }
  const one = plans.length === 1;
  const users = acting.map((plan) => plan.user);
  const question = one ? writeWords(kind).question(userLabel(first.user)) : operationTitle(kind, users);
  const title = headed(session, question);
  const remarks = [...confirmation.remarks, ...(alternative === undefined ? [] : [alternative.hint])];
  const parts = [whereAndWho(session), userPlanText(first, confirmation), noteBlock(remarks)];
  const detail = parts.filter((text) => text !== undefined).join('\n\n');
  const byApp = session.appOnly === true;
  if (one && !typed && !byApp && first.privilege.level === 'none' && fitsModal(detail)) {
    const verbs = [operationVerb(kind), ...(alternative === undefined ? [] : [alternative.verb])];
    const buttons = verbs.map((verb) => ({ title: verb }));
    const pressed = await context.ui.showWarningMessage(title, { modal: true, detail }, ...buttons);
    return alternative !== undefined && pressed.title === alternative.verb ? alternative.plans() : plans;
  }
  const more = alternative !== undefined && (await picksMore(context, title, operationVerb(kind), alternative.verb));
  const chosen = more ? await alternative.plans() : plans;
  const said = more ? confirmation.remarks : remarks;
  const text = planDocumentText(title, { ...confirmation, plans: chosen, remarks: said }, review?.summary(chosen));
  const expected = one && !byApp ? first.user.userPrincipalName : String(acting.length);
  await withPlanDocument(headed(session, vscode.l10n.t('Plan')), text, async () => {
    await review?.ask(title, chosen);
    const prompt =
      one && !byApp
        ? vscode.l10n.t('Read the plan. To go on, type the user principal name: {0}', plainText(expected))
        : vscode.l10n.t('Read the plan. To go on, type how many users it changes: {0}', expected);
    await typedConfirmation(context, expected, title, prompt);
  });
  return chosen;
}

/** Where there is nothing to confirm, but something to read and to save. */
async function reviewPlan(title: string, confirmation: Confirmation, review: Review): Promise<void> {
  const { session, plans } = confirmation;
  const text = planDocumentText(title, confirmation, review.summary(plans));
  await withPlanDocument(headed(session, vscode.l10n.t('Plan')), text, () => review.ask(title, plans));
}

/** Where no button can offer the choice. */
async function picksMore(context: IActionContext, title: string, less: string, more: string): Promise<boolean> {
  return pickOne(context, undefined, title, [
    { label: less, data: false },
    { label: more, data: true },
  ]);
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
