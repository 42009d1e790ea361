// The people who are Global Administrators of the whole tenant now. Knows not what for.

import type { RoleDirectory } from '../../domain/access.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import { roleTemplateIds } from '../../domain/roles.ts';
import type { User } from '../../domain/user.ts';
import { known } from '../../graph/http/known.ts';
import { getUser } from '../../graph/users.ts';
import type { Session } from '../../services.ts';

/** Microsoft advises fewer than five. Whoever has more than this has no lack of them. */
const most = 40;

/** Apps hold roles too, and are no people. @throws EntraError `cancelled` alone. */
export async function readAdministrators(
  { graph }: Pick<Session, 'graph'>,
  { holdings, failures }: RoleDirectory,
  signal: AbortSignal,
): Promise<Known<readonly User[]>> {
  const ids = [...holdings].flatMap(([id, held]) =>
    held.some(
      ({ state, roleTemplateId, directoryScopeId }) =>
        state === 'active' &&
        directoryScopeId === '/' &&
        roleTemplateId?.toLowerCase() === roleTemplateIds.globalAdministrator,
    )
      ? [id]
      : [],
  );
  const found = await Promise.all(ids.slice(0, most).map((id) => known(getUser(graph.together, id, signal))));
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  const users = found.flatMap((one) => (one.known ? [one.value] : []));
  const unread = found.find((one) => !one.known && one.failure.kind !== 'notFound');
  const failure = failures.active ?? failures.groups ?? (unread?.known === false ? unread.failure : undefined);
  // Two are two, whoever else there may be.
  const enough = users.filter(({ accountEnabled }) => accountEnabled === true).length >= 2;
  return failure === undefined || enough ? { known: true, value: users } : { known: false, failure };
}
