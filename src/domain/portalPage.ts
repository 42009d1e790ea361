// A page of the Microsoft Entra admin center, for the tenant and cloud that are meant. Pure.

import type { CloudName } from './cloudApi.ts';

export interface ServicePlace {
  readonly cloud: CloudName;
  /** Origin of the cloud's admin center; undefined: it does not know the tenant. */
  readonly portalRoot: string | undefined;
  /** undefined: the one that the person is signed in to there. */
  readonly tenantId: string | undefined;
}

/** @param view what follows the tenant; undefined is returned where no admin center knows the tenant. The tenant stands in the address, so that a guest or a partner does not land in the tenant of their own. */
export function portalPage({ cloud, portalRoot, tenantId }: ServicePlace, view: string): string | undefined {
  if (portalRoot === undefined) return undefined;
  const tenant = tenantId === undefined || cloud !== 'global' ? '' : `${encodeURIComponent(tenantId)}/`;
  return `${portalRoot}/${tenant}${view}`;
}
