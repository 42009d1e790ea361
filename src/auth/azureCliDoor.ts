// Signs in as Azure CLI is signed in on this computer: a person, who may then only read, or a service principal.
// https://learn.microsoft.com/cli/azure/account#az-account-get-access-token

import { EntraError } from '../domain/failure.ts';
import type { Credentials } from './credentials.ts';
import { createFixedDoor } from './fixedDoor.ts';
import type { SignInDoor } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';

export function createAzureCliDoor({ cloud }: SignInTarget, credentials: Credentials): SignInDoor {
  return createFixedDoor(cloud.authority, ({ tenantId, claims }, how, signal) => {
    if (claims === undefined) {
      return credentials.azureCli({ tenantId }, { scopes: [`${cloud.graphRoot}/.default`], signal });
    }
    // Only `az login` could answer a challenge.
    if (how === 'silently') return Promise.resolve(undefined);
    throw new EntraError({ kind: 'credentialUnusable', because: 'azureCliMustAnswer' });
  });
}
