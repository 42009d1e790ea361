// Lays a plan for several users, or for a privileged one, out as a text document.

import * as vscode from 'vscode';
import type { UserPlan } from '../../domain/plan.ts';
import {
  noteBlock,
  refusedUserSentence,
  userLabel,
  userPlanText,
  whereAndWho,
  type PlanToConfirm,
} from './planText.ts';

/** VS Code shows a document of more lines or characters without wrapping, and gives up soon after:
 * https://github.com/microsoft/vscode/blob/1.105.0/src/vs/editor/common/model/textModel.ts (LARGE_FILE…, MODEL_SYNC_LIMIT). */
const room = { lines: 250_000, characters: 16_000_000 };

/** @param title one line; plain. @param summary blocks to begin with; plain. A plan with a summary can be saved as a file, with
 * everybody in it: for as many users as fit in no document, that is said in their place. @param most what a document has room for. */
export function planDocumentText(
  title: string,
  toConfirm: PlanToConfirm,
  summary: readonly string[] = [],
  most = room,
): string {
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
  const shown = summary.length === 0 ? users : whatFits(users, acting, most);
  const blocks = [
    title,
    whereAndWho(session),
    ...summary,
    noteBlock(remarks),
    // Before the plans, which may be many: nobody scrolls to the end of a hundred.
    ...(left.length === 0 ? [] : [[vscode.l10n.t('Nothing is changed for:'), ...left].join('\n')]),
    ...(only === undefined ? shown : [userPlanText(only, toConfirm)]),
  ];
  return `${blocks.filter((text) => text !== undefined).join('\n\n')}\n`;
}

/** Who is privileged is never among those who are left out. */
function whatFits(
  users: readonly string[],
  plans: readonly UserPlan[],
  most: { readonly lines: number; readonly characters: number },
): readonly string[] {
  let lines = 0;
  let characters = 0;
  const fits = (text: string, index: number): boolean => {
    lines += text.split('\n').length + 1;
    characters += text.length + 2;
    const ordinary = plans[index]?.privilege.level === 'none';
    return !ordinary || (lines <= most.lines && characters <= most.characters);
  };
  const shown = users.filter(fits);
  const missing = users.length - shown.length;
  if (missing === 0) return shown;
  const told = vscode.l10n.t(
    'NOT SHOWN HERE: {0} more users who are changed. The document would be too large; “Save the plan as a file…” lists every one of them.',
    missing,
  );
  // Before all others, since nobody scrolls to their end.
  return [told, ...shown];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `   ${line}`))
    .join('\n');
}
