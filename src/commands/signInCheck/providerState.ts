// Whether VS Code has a sign-in for a cloud. Asks nobody and changes nothing.

import * as vscode from 'vscode';
import { cloudReadiness } from '../../auth/cloudReadiness.ts';
import type { Cloud } from '../../auth/clouds.ts';
import type { ProviderState } from './signInFacts.ts';

export async function providerState(cloud: Cloud): Promise<ProviderState> {
  const readiness = cloudReadiness(cloud);
  if (readiness === 'setByWorkspace') return { kind: 'workspaceSetting' };
  if (readiness === 'notSet') return { kind: 'otherSetting', environment: cloud.environment ?? '' };
  try {
    return { kind: 'offered', accounts: (await vscode.authentication.getAccounts(cloud.provider)).length };
  } catch {
    // VS Code waits some seconds for whoever might still register, and then rejects.
    return { kind: 'missing' };
  }
}
