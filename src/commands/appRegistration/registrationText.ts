// What to hand out for making the app registration. A bundle of its own: most people never look at it.

import type { CloudName } from '../../domain/cloudApi.ts';
import { azureCliScript } from './azureCliScript.ts';
import { powershellScript } from './powershellScript.ts';
import { registrationChecklist } from './registrationChecklist.ts';
import { registrationPlan } from './registrationPlan.ts';

export type RegistrationWay = 'powershell' | 'azureCli' | 'checklist';

/** undefined: there is no such way in this cloud. @param tenantId lower-case GUID. @param write whether the app may change anything. */
export function registrationText(
  way: RegistrationWay,
  cloud: CloudName,
  tenantId: string | undefined,
  write: boolean,
): string | undefined {
  const plan = registrationPlan(cloud, tenantId, write);
  switch (way) {
    case 'powershell':
      return powershellScript(plan);
    case 'azureCli':
      return azureCliScript(plan);
    case 'checklist':
      return registrationChecklist(plan);
  }
}
