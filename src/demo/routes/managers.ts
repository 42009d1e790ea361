// A user's manager. https://learn.microsoft.com/graph/api/user-list-manager
import { entityAnswer, type Answer, type Call } from '../http/call.ts';
import { directoryAccessDenied, directoryNotFound } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { managerOf } from '../people/managerOf.ts';
import type { TenantState } from '../tenantState.ts';
import { personInPath } from './userAccess.ts';
import { profileAccess, userEntity, userSelection } from './userProperties.ts';

export const managerRoutes: readonly Route[] = [route('GET', '/users/:user/manager', 'directory', getManager)];

/** Who has none is answered for as if the manager did not exist. */
function getManager(call: Call, tenant: TenantState): Answer {
  if (profileAccess(call) !== 'all') throw directoryAccessDenied();
  const person = personInPath(call, tenant);
  const id = managerOf(person);
  const manager = id === undefined ? undefined : tenant.population.find(id);
  if (manager === undefined) throw directoryNotFound('manager');
  const selection = userSelection(call, 'all', false);
  const entity = { '@odata.type': '#microsoft.graph.user', ...userEntity(manager, selection) };
  return entityAnswer(call, `directoryObjects${selection.suffix}/$entity`, entity);
}
