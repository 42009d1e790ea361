// Where the pages of Microsoft's are for the tenant that is open, or would be. Knows no pages.

import type { ServicePlace } from '../domain/serviceLinks.ts';
import type { Settings } from '../host/settings.ts';
import { clouds } from './clouds.ts';
import type { Session } from './session.ts';

/** The demo tenant exists inside this window alone: no admin center knows it, and one's own must not be taken for it. */
export function servicePlace(session: Session | undefined, settings: Pick<Settings, 'get'>): ServicePlace {
  if (session?.demo === true) return { cloud: session.cloud, portalRoot: undefined, tenantId: undefined };
  const cloud = session?.cloud ?? settings.get('auth.cloud');
  return { cloud, portalRoot: clouds[cloud].portalRoot, tenantId: session?.tenantId };
}
