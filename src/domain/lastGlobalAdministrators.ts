// Who must not be acted on together: when all Global Administrators are among the targets, somebody has to be left. Pure.

import type { RoleDirectory } from './access.ts';
import { roleTemplateIds } from './roles.ts';

/** The targets who are active, tenant-wide Global Administrators, if nobody outside the targets is one; else nobody. Helping
 * a single one is another matter: that is how a locked-out administrator is helped.
 * @param targets user ids, the whole operation's. */
export function lastGlobalAdministrators(directory: RoleDirectory, targets: ReadonlySet<string>): ReadonlySet<string> {
  if (targets.size < 2) return new Set();
  const holders = [...directory.holdings]
    .filter(([, holdings]) =>
      holdings.some(
        (holding) =>
          holding.roleTemplateId === roleTemplateIds.globalAdministrator &&
          holding.state === 'active' &&
          holding.directoryScopeId === '/',
      ),
    )
    .map(([userId]) => userId);
  return new Set(holders.every((userId) => targets.has(userId)) ? holders : []);
}
