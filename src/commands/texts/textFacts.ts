// What every text to a user says of tenant and service desk.

import { clouds } from '../../auth/clouds.ts';
import type { SecurityInfo } from '../../guides/securityInfo.ts';
import type { ServiceDesk } from '../../guides/serviceDesk.ts';
import { plainText } from '../../host/plainText.ts';
import type { Services, Session } from '../../services.ts';

export interface TextFacts {
  readonly demo: boolean;
  readonly serviceDesk: ServiceDesk;
  readonly securityInfo?: SecurityInfo;
}

export function textFacts(settings: Services['settings'], { cloud, demo }: Session): TextFacts {
  const { name, phone, url } = settings.get('serviceDesk');
  const { securityInfo } = clouds[cloud];
  return {
    demo,
    serviceDesk: { name: plainText(name), phone: plainText(phone), url: plainText(url) },
    ...(securityInfo && { securityInfo }),
  };
}
