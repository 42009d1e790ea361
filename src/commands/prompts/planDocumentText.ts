// Lays a plan for several users, or for a privileged one, out as a text document.

import * as vscode from 'vscode';
import {
  noteBlock,
  refusedUserSentence,
  userLabel,
  userPlanText,
  whereAndWho,
  type PlanToConfirm,
} from './planText.ts';

/** @param title one line; plain. @param summary blocks to begin with; plain. */
export function planDocumentText(title: string, toConfirm: PlanToConfirm, summary: readonly string[] = []): string {
  const { session, plans, remarks } = toConfirm;
  const acting = plans.filter((plan) => plan.refusal === undefined);
  const left = plans.flatMap(({ user, refusal }) =>
    refusal === undefined ? [] : [`  • ${refusedUserSentence(user, refusal)}`],
  );
  // The title names a single user already.
  const [only] = plans.length === 1 ? acting : [];
  const users = acting.map((plan, index) =>
    [`${index + 1}. ${userLabel(plan.user)}`, indent(userPlanText(plan, toConfirm))].join('\n'),
  );
  const blocks = [
    title,
    whereAndWho(session),
    ...summary,
    noteBlock(remarks),
    // Before the plans, which may be many: nobody scrolls to the end of a hundred.
    ...(left.length === 0 ? [] : [[vscode.l10n.t('Nothing is changed for:'), ...left].join('\n')]),
    ...(only === undefined ? users : [userPlanText(only, toConfirm)]),
  ];
  return `${blocks.filter((text) => text !== undefined).join('\n\n')}\n`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `   ${line}`))
    .join('\n');
}
