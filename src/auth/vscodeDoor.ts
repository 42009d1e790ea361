// Signs in with VS Code's own Microsoft account. Tokens stay in memory, here and in VS Code.
// https://code.visualstudio.com/api/references/vscode-api#authentication

import * as vscode from 'vscode';
import { hintWhileAway } from './hintWhileAway.ts';
import type { Admission, Asking, SignInDoor } from './signInDoor.ts';
import { signInFailure } from './signInFailure.ts';
import type { SignInTarget } from './signInTarget.ts';

export function createVscodeDoor({ cloud, clientId }: Pick<SignInTarget, 'cloud' | 'clientId'>): SignInDoor {
  /** Full addresses: bare names would mean the global cloud's Graph. `VSCODE_…` is taken out by VS Code and says as which app. */
  const scopesOf = ({ permissions, tenantId }: Asking): readonly string[] => [
    `VSCODE_CLIENT_ID:${clientId}`,
    `VSCODE_TENANT:${tenantId ?? 'organizations'}`,
    ...permissions.map((name) => `${cloud.graphRoot}/${name}`),
  ];

  const requestOf = (asking: Asking): readonly string[] | vscode.AuthenticationWwwAuthenticateRequest => {
    const scopes = scopesOf(asking);
    if (asking.claims === undefined) return scopes;
    // Made anew: a `scope` in Graph's own header would replace ours, and with it the app we sign in as.
    const claims = Buffer.from(asking.claims).toString('base64');
    return { wwwAuthenticate: `Bearer claims="${claims}"`, fallbackScopes: scopes };
  };

  async function session(
    asking: Asking,
    options: vscode.AuthenticationGetSessionOptions,
  ): Promise<Admission | undefined> {
    const { account } = asking;
    try {
      const found = await vscode.authentication.getSession(cloud.provider, requestOf(asking), {
        ...options,
        ...(account === undefined ? {} : { account }),
      });
      return found && { token: found.accessToken, account: found.account };
    } catch (error) {
      throw signInFailure(error, {
        authority: cloud.authority,
        tenantKnown: asking.tenantId !== undefined,
        interactive: options.silent !== true,
      });
    }
  }

  return {
    fixedPermissions: false,
    silently: (asking) => session(asking, { silent: true }),
    asking: (asking, { detail, choose }) =>
      hintWhileAway(
        session(asking, {
          ...(asking.anew === true ? { forceNewSession: { detail } } : { createIfNone: { detail } }),
          ...(choose ? { clearSessionPreference: true } : {}),
        }),
      ),
    // Not whether a session can be had: without a network there is none either.
    isSignedIn: async ({ id }) =>
      (await vscode.authentication.getAccounts(cloud.provider)).some((account) => account.id === id),
  };
}
