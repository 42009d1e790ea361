// The test's side of the extension test/support/vscode/fakeMicrosoft: answers what VS Code's sign-in is asked, and keeps it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../../scripts/projectRoot.ts';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import { permissionsOf } from './fakeDirectory.ts';

/** What VS Code asked the provider. It asks for a new session only after the person has allowed it. */
export interface ProviderCall {
  readonly call: 'getSessions' | 'createSession';
  /** undefined: VS Code itself lists the accounts. */
  readonly scopes?: readonly string[];
  readonly account?: { readonly id: string; readonly label: string };
}

export interface FakeMicrosoft {
  /** Folder of the extension. */
  readonly extension: string;
  /** For the environment of VS Code. */
  readonly env: Record<string, string>;
  /** All calls with scopes since {@link play}. */
  readonly calls: readonly ProviderCall[];
  /** From now on sessions are the demo tenant's. Nobody is signed in yet, and no permission is granted but `granted`. */
  play(demo: DemoTenant, granted?: readonly string[]): void;
  close(): void;
}

export async function fakeMicrosoft(): Promise<FakeMicrosoft> {
  const calls: ProviderCall[] = [];
  let answer: (call: ProviderCall) => unknown = () => [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const call = JSON.parse(body) as ProviderCall;
      if (call.scopes !== undefined) calls.push(call);
      response.end(JSON.stringify(answer(call)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    extension: path.join(projectRoot, 'test/support/vscode/fakeMicrosoft'),
    env: { FAKE_MICROSOFT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` },
    calls,
    play: (demo, granted = []) => {
      calls.length = 0;
      answer = script(demo, new Set(granted));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Consents to whatever a new session is asked for. */
function script(demo: DemoTenant, granted: Set<string>): (call: ProviderCall) => unknown {
  const label = demo.callers.globalAdministrator;
  const id = `${demo.people.globalAdministrator.id}.${demo.tenantId}`;
  let signedIn = false;
  return ({ call, scopes = [] }) => {
    const permissions = permissionsOf(scopes.filter((scope) => !scope.startsWith('VSCODE_')).join(' '));
    if (call === 'createSession') {
      signedIn = true;
      for (const name of permissions) granted.add(name);
    }
    const accessToken = demo.issueToken({ caller: label, scopes: permissions });
    const session = { id: `session ${permissions.join(' ')}`, accessToken, account: { id, label }, scopes };
    if (call === 'createSession') return session;
    return signedIn && permissions.every((name) => granted.has(name)) ? [session] : [];
  };
}
