// Signs in as an app with its certificate. No person is asked, and none is behind what it does.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow

import { readFile } from 'node:fs/promises';
import { EntraError } from '../domain/failure.ts';
import type { Credentials } from './credentials.ts';
import { createFixedDoor } from './fixedDoor.ts';
import type { SignInDoor } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';

/** @param target of the mode `appOnlyCertificate`: it names a tenant and a certificate. */
export function createCertificateDoor(target: SignInTarget, credentials: Credentials): SignInDoor {
  const { cloud, clientId, tenantId = '', certificatePath = '' } = target;
  let credential: ReturnType<Credentials['certificate']> | undefined;
  return createFixedDoor(cloud.authority, async ({ claims }, _how, signal) => {
    if (credential === undefined) {
      await checkCertificate(certificatePath, signal);
      credential = credentials.certificate({ authority: cloud.authority, clientId, tenantId, certificatePath });
    }
    return credential.getToken({ scopes: [`${cloud.graphRoot}/.default`], claims, signal });
  });
}

/** So that a wrong file is told apart from what Microsoft Entra says. @throws EntraError `credentialUnusable`, `cancelled`. */
async function checkCertificate(certificatePath: string, signal: AbortSignal): Promise<void> {
  const pem = await readFile(certificatePath, { encoding: 'utf8', signal }).catch((error: unknown) => {
    if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
    throw new EntraError({ kind: 'credentialUnusable', because: 'certificateUnreadable' }, { cause: error });
  });
  // An encrypted key has another heading, or says ENCRYPTED below it.
  const fits =
    pem.includes('-----BEGIN CERTIFICATE-----') &&
    /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/.test(pem) &&
    !/^Proc-Type:.*ENCRYPTED/m.test(pem);
  if (!fits) throw new EntraError({ kind: 'credentialUnusable', because: 'certificateUnfit' });
}
