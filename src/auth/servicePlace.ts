// Where the pages of Microsoft's are for the tenant that is open, or would be. Knows no pages.

import type { CloudName } from '../domain/cloudApi.ts';
import type { ServicePlace } from '../domain/portalPage.ts';
import { clouds } from './clouds.ts';
import type { Session } from './session.ts';

/** @param cloud in which one would sign in; asked for where no tenant is open. The demo tenant exists inside this window alone: no admin center knows it, and one's own must not be taken for it. */
export function servicePlace(session: Session | undefined, cloud: () => CloudName): ServicePlace {
  if (session?.demo === true) return { cloud: session.cloud, portalRoot: undefined, tenantId: undefined };
  const name = session?.cloud ?? cloud();
  return { cloud: name, portalRoot: clouds[name].portalRoot, tenantId: session?.tenantId };
}
