// The way to sign in that the settings name. None is ever taken instead of another.

import { createAzureCliDoor } from './azureCliDoor.ts';
import { createCertificateDoor } from './certificateDoor.ts';
import { createDeviceCodeDoor } from './deviceCodeDoor.ts';
import type { KeptSignIn } from './keptSignIn.ts';
import { showDeviceCode } from './showDeviceCode.ts';
import type { SignInDoor } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';
import { createVscodeDoor } from './vscodeDoor.ts';

export async function openDoor(target: SignInTarget, kept: KeptSignIn): Promise<SignInDoor> {
  if (target.mode === 'vscode') return createVscodeDoor(target);
  const credentials = (await import('./credentials.ts')).credentials();
  switch (target.mode) {
    case 'deviceCode':
      return createDeviceCodeDoor({ target, credentials, kept, showCode: showDeviceCode });
    case 'azureCli':
      return createAzureCliDoor(target, credentials);
    case 'appOnlyCertificate':
      return createCertificateDoor(target, credentials);
  }
}
