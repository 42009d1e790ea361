// A user or group as an item among directory objects.
import type { TenantState } from '../tenantState.ts';
import { groupEntity, typedEntity } from './directoryEntities.ts';
import { userEntity, usualProperties } from './userProperties.ts';

const usual = { names: usualProperties, suffix: '', hidden: new Set<string>() };

/** undefined: nobody has this id. */
export function principalEntity(tenant: TenantState, id: string): Record<string, unknown> | undefined {
  const group = tenant.roles.groups.find((one) => one.id === id);
  if (group !== undefined) return typedEntity('group', groupEntity(group));
  const person = tenant.population.find(id);
  return person === undefined ? undefined : typedEntity('user', userEntity(person, usual));
}
