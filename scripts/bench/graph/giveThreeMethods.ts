// Gives the people who are to be reset what the measurement asks for: three methods that a reset removes, one of them the default.
import type { SettableDefault } from '../../../src/domain/authenticationMethod.ts';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';

const defaults: readonly SettableDefault[] = ['push', 'sms', 'oath'];

/** Phone, Authenticator and software OATH token; each of the three is the default of every third. */
export function giveThreeMethods(demo: DemoTenant, userIds: readonly string[]): void {
  for (const [index, id] of userIds.entries()) {
    const defaultMethod = defaults[index % defaults.length] ?? 'sms';
    demo.behindTheScenes.setMethods(id, {
      methods: [
        { kind: 'phone', phoneNumber: '+1 5035550199' },
        { kind: 'microsoftAuthenticator', displayName: 'Pixel 10' },
        { kind: 'softwareOath' },
      ],
      defaultMethod,
    });
  }
}
