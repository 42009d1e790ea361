// Signing out here: what still runs stops, and no window signs in by itself afterwards.

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { signedOutKey } from '../../../src/auth/signedOutKey.ts';
import type { Services } from '../../../src/services.ts';
import { signOut } from '../../../src/commands/signOut.ts';

describe('Sign Out', () => {
  it('is remembered, then ends the sign-in, then closes the tenant and forgets what was kept', async () => {
    const done: string[] = [];
    const services = {
      engine: { sending: () => [] },
      context: { globalState: { update: (key: string, value: unknown) => void done.push(`${key}: ${String(value)}`) } },
      sessions: {
        current: {
          account: { userPrincipalName: 'adele.fern@fernhill.example' },
          signIn: { end: () => done.push('ended') },
        },
        close: () => done.push('closed'),
      },
      kept: { forget: () => void done.push('forgotten') },
      settings: { get: () => 'deviceCode' },
    };
    await signOut({} as never, services as unknown as Services);
    assert.deepEqual(done, [`${signedOutKey}: true`, 'ended', 'closed', 'forgotten']);
  });

  it('forgets what was kept where no tenant is open, and leaves a demo tenant alone', async () => {
    for (const [current, wanted] of [
      [undefined, [`${signedOutKey}: true`, 'closed', 'forgotten']],
      [{ demo: true }, []],
    ] as const) {
      const done: string[] = [];
      const services = {
        engine: { sending: () => [] },
        context: {
          globalState: { update: (key: string, value: unknown) => void done.push(`${key}: ${String(value)}`) },
        },
        sessions: { current, close: () => done.push('closed') },
        kept: { forget: () => void done.push('forgotten') },
        settings: { get: () => 'deviceCode' },
      };
      await signOut({} as never, services as unknown as Services);
      assert.deepEqual(done, wanted);
    }
  });
});
