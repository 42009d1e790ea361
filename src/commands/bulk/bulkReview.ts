// What a person who acts on many sees and may do before confirming: counts, the rows that are not used, the plan as a file.

import { UserCancelledError, type IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { OperationKind, UserPlan } from '../../domain/plan.ts';
import type { Session } from '../../services.ts';
import type { Review } from '../prompts/confirmPlan.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { rowsNotUsed } from './rowsNotUsed.ts';
import { saveDryRun } from './saveDryRun.ts';
import { saveRowsNotUsed } from './saveRowsNotUsed.ts';
import { summaryBlocks } from './summaryBlocks.ts';

type Next = 'confirm' | 'dryRun' | 'rows';

export function bulkReview(
  context: IActionContext,
  session: Session,
  kind: OperationKind,
  subjects: BulkSubjects,
): Review {
  return {
    summary: (plans) => summaryBlocks(subjects, plans),
    ask: async (title, plans) => {
      for (;;) {
        const question = vscode.l10n.t('Read the plan. What next?');
        const next = await pickOne(context, title, question, choices(subjects, plans));
        if (next === 'confirm') return;
        if (next === 'dryRun') {
          await saveDryRun(session, kind, subjects, plans);
          throw new UserCancelledError();
        }
        await saveRowsNotUsed(session, subjects, plans);
      }
    },
  };
}

function choices(subjects: BulkSubjects, plans: readonly UserPlan[]): readonly Choice<Next>[] {
  const acting = plans.filter(({ refusal }) => refusal === undefined).length;
  const left = subjects.file === undefined ? 0 : rowsNotUsed(subjects.file, plans).length;
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
    ...(left === 0
      ? []
      : [
          {
            label: vscode.l10n.t('Save the rows that are not used…'),
            description: vscode.l10n.t('{0} rows with the reasons, to correct in Excel and read again', left),
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
