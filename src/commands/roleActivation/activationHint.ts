// Says of a refusal what may be behind it: a role that was activated from here a moment ago, and is not known everywhere yet.

import * as vscode from 'vscode';
import type { Failure, FailureKind } from '../../domain/failure.ts';
import type { Services, Session } from '../../services.ts';

const refusals: readonly FailureKind[] = ['accessDenied', 'missingPermission'];

/** One sentence or two to put after what is said of the refusal, as a list; none where no role is that new. */
export function activationHint(
  { roleNews }: Pick<Services, 'roleNews'>,
  session: Pick<Session, 'graph'> | undefined,
  failures: readonly Failure[],
): readonly string[] {
  const role = session && roleNews.lately(session);
  if (role === undefined || !failures.some(({ kind }) => refusals.includes(kind))) return [];
  return [
    vscode.l10n.t(
      'You activated {0} a few minutes ago, and Microsoft Entra may not know it everywhere yet: wait some minutes and try again. If it is refused still, sign in again (Switch Account…).',
      role,
    ),
  ];
}
