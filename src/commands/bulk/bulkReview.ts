// What a person who acts on many sees and may do before confirming: counts, the rows that are not used, the plan as a file.

import { UserCancelledError, type IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { OperationKind, Refusal, UserPlan } from '../../domain/plan.ts';
import type { Session } from '../../services.ts';
import type { Review } from '../prompts/confirmPlan.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { rowsNotUsed } from './rowsNotUsed.ts';
import { saveDryRun } from './saveDryRun.ts';
import { saveRowsNotUsed } from './saveRowsNotUsed.ts';
import { summaryBlocks } from './summaryBlocks.ts';

type Next = 'confirm' | 'dryRun' | 'rows';

/** @param left why a phone is left out while others of its user are set, by `${userId}/${phoneType}`. */
export function bulkReview(
  context: IActionContext,
  session: Session,
  kind: OperationKind,
  subjects: BulkSubjects,
  left: ReadonlyMap<string, Refusal> = new Map(),
): Review {
  return {
    summary: (plans) => summaryBlocks(subjects, plans, left),
    ask: async (title, plans) => {
      for (;;) {
        const question = vscode.l10n.t('Read the plan. What next?');
        const next = await pickOne(context, title, question, choices(subjects, plans, left));
        if (next === 'confirm') return;
        if (next === 'dryRun') {
          await saveDryRun(session, kind, subjects, plans);
          throw new UserCancelledError();
        }
        await saveRowsNotUsed(session, subjects, plans, left);
      }
    },
  };
}

function choices(
  subjects: BulkSubjects,
  plans: readonly UserPlan[],
  left: ReadonlyMap<string, Refusal>,
): readonly Choice<Next>[] {
  const acting = plans.filter(({ refusal }) => refusal === undefined).length;
  const rows = subjects.file === undefined ? 0 : rowsNotUsed(subjects.file, plans, left).length;
  return [
    ...(acting === 0
      ? []
      : [
          {
            label: vscode.l10n.t('Go on and confirm…'),
            description: vscode.l10n.t('changes {0} users, once their number is typed', acting),
            data: 'confirm' as const,
          },
        ]),
    ...(rows === 0
      ? []
      : [
          {
            label: vscode.l10n.t('Save the rows that are not used…'),
            description: vscode.l10n.t('{0} rows with the reasons, to correct in Excel and read again', rows),
            data: 'rows' as const,
          },
        ]),
    {
      label: vscode.l10n.t('Save the plan as a file…'),
      description: vscode.l10n.t('a dry run: nothing is changed'),
      data: 'dryRun',
    },
  ];
}
