// A person, an app and the fake Entra between which a device code goes back and forth: the real library, no network.

import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { credentials } from '../../../src/auth/credentials.ts';
import type { SignInTarget } from '../../../src/auth/signInTarget.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { keeping, type Keeping } from '../../support/keptSignIn.ts';
import { createFakeEntra, ownRegistration, type FakeEntra } from '../../support/signIn/fakeEntra.ts';
import { enterCode } from '../../support/signIn/enterCode.ts';
import { transportTo } from '../../support/signIn/transportTo.ts';

const { createDeviceCodeDoor } = await import('../../../src/auth/deviceCodeDoor.ts');
const { createTenantTokenSource } = await import('../../../src/auth/tenantTokenSource.ts');

type Source = ReturnType<typeof createTenantTokenSource>;
type ShowCode = Parameters<typeof createDeviceCodeDoor>[0]['showCode'];

const clientId = ownRegistration.clientId;

export interface DeviceCodeDesk {
  readonly entra: FakeEntra;
  readonly tenantId: string;
  readonly shown: string[];
  /** Signs in as in a window of its own. */
  readonly newSource: (keep?: Keeping, now?: () => number) => Source;
  /** What the person does with a code; if not told: accepts. */
  onCode: (code: string, signal: AbortSignal) => Promise<unknown>;
  /** Answers instead of Entra. */
  offline: boolean;
}

export function deviceCodeDesk(): DeviceCodeDesk {
  const demo = createDemoTenant({ throttle: false, userCount: 40 });
  const entra = createFakeEntra({
    tenants: [{ demo, domains: [] }],
    person: demo.callers.globalAdministrator,
    apps: [ownRegistration],
  });
  entra.pollSeconds = 0.05;
  const target: SignInTarget = { mode: 'deviceCode', cloud: clouds.global, clientId, tenantId: demo.tenantId };
  const showCode: ShowCode = async ({ userCode }, detail, signal) => {
    it.shown.push(detail);
    await it.onCode(userCode, signal);
  };
  const it: DeviceCodeDesk = {
    ...{ entra, tenantId: demo.tenantId, shown: [], offline: false },
    onCode: (code) => enterCode(entra, code, 'accept'),
    newSource: (keep = keeping(), now = Date.now) =>
      createTenantTokenSource({
        door: createDeviceCodeDoor({
          ...{ target, kept: keep.kept, showCode },
          credentials: credentials(
            transportTo((request) => (it.offline ? Promise.reject(new Error('ECONNREFUSED')) : entra.fetch(request))),
          ),
        }),
        ...{ tenantId: demo.tenantId, readOnly: () => false, now },
      }),
  };
  return it;
}
