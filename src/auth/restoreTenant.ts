// Opens the tenant of last time when a window opens, without asking anybody anything. Knows no commands.

import type * as vscode from 'vscode';
import { failureOf } from '../domain/failure.ts';
import type { Log } from '../host/log.ts';
import { requestLine } from '../host/requestLine.ts';
import type { Settings } from '../host/settings.ts';
import { withProgress } from '../host/withProgress.ts';
import { cloudReadiness } from './cloudReadiness.ts';
import type { KeptSignIn } from './keptSignIn.ts';
import { openTenant } from './openTenant.ts';
import type { Sessions } from './session.ts';
import { signedOutKey } from './signedOutKey.ts';
import { signInTarget } from './signInTarget.ts';

export interface Restoring {
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly log: Log;
  readonly kept: KeptSignIn;
  readonly memory: Pick<vscode.Memento, 'get'>;
}

/** Does nothing without settings to sign in with, after Sign Out, or when a tenant is open. Never rejects: what goes wrong is in
 * the log, and the view offers Sign In. */
export async function restoreTenant({ sessions, settings, log, kept, memory }: Restoring): Promise<void> {
  const target = signInTarget(settings);
  if (typeof target === 'string' || sessions.current !== undefined || memory.get(signedOutKey) === true) return;
  switch (target.mode === 'vscode' ? cloudReadiness(target.cloud) : 'ready') {
    case 'ready':
      break;
    // Asked all the same, VS Code would wait five seconds for a sign-in that it does not have.
    case 'notSet':
      log.info(`VS Code has no sign-in for the cloud ${target.cloud.name} yet; Sign In sets it up.`);
      return;
    case 'setByWorkspace':
      log.warn('The settings of this workspace decide where VS Code signs in: the tenant of last time is not opened.');
      return;
  }
  const tenant = {
    target,
    how: 'silently',
    kept,
    readOnly: () => settings.get('readOnly'),
    onRequest: (trace: Parameters<typeof requestLine>[0]) => {
      log.info(requestLine(trace));
    },
  } as const;
  try {
    await withProgress({ title: '', view: 'entraMfa.users', cancellable: false }, () =>
      sessions.open((signal) => openTenant(tenant, signal)),
    );
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'signedOut') log.info('Nobody is signed in for this app and tenant yet.');
    else if (kind !== 'cancelled') log.error('The tenant of last time could not be opened:', error);
  }
}
