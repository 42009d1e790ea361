// Opens the tenant of last time when a window opens, without asking anybody anything. Knows no commands.

import * as vscode from 'vscode';
import { failureOf } from '../domain/failure.ts';
import { explain } from '../host/explain.ts';
import type { Log } from '../host/log.ts';
import { requestLine } from '../host/requestLine.ts';
import { setContext } from '../host/setContext.ts';
import type { Settings } from '../host/settings.ts';
import { withProgress } from '../host/withProgress.ts';
import { cloudReadiness } from './cloudReadiness.ts';
import type { KeptSignIn } from './keptSignIn.ts';
import { openRemembered, type Reopened } from './openRemembered.ts';
import { openTenant } from './openTenant.ts';
import type { Sessions } from './session.ts';
import { signedOutKey } from './signedOutKey.ts';
import { signInTarget, type SignInTarget } from './signInTarget.ts';
import type { TenantMemory } from './tenantMemory.ts';

export interface Restoring {
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly log: Log;
  readonly kept: KeptSignIn;
  readonly memory: Pick<vscode.Memento, 'get'>;
  readonly tenants: Pick<TenantMemory, 'last'>;
}

/** Does nothing without settings to sign in with, after Sign Out, or when a tenant is open or being opened. Never rejects: what goes wrong is in
 * the log, and the view offers Sign In. */
export async function restoreTenant({ sessions, settings, log, kept, memory, tenants }: Restoring): Promise<void> {
  const target = signInTarget(settings);
  if (typeof target === 'string' || memory.get(signedOutKey) === true) return;
  if (sessions.current !== undefined || sessions.isOpening) return;
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
    kept,
    readOnly: () => settings.get('readOnly'),
    onRequest: (trace: Parameters<typeof requestLine>[0]) => {
      log.info(requestLine(trace));
    },
  };
  const last = tenants.last(target);
  let reopened: Reopened | undefined;
  try {
    await withProgress({ title: '', view: 'entraMfa.users', cancellable: false }, () =>
      sessions.open(async (signal) => {
        if (last === undefined) return openTenant({ ...tenant, how: 'silently' }, signal);
        reopened = await openRemembered(tenant, last, signal);
        return reopened.session;
      }),
    );
    // The rows are read meanwhile.
    if (reopened !== undefined) await confirm(reopened, sessions, log);
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'signedOut') sayLost(target, last !== undefined, log);
    else if (kind !== 'cancelled') log.error('The tenant of last time could not be opened:', error);
  }
}

/** The tenant's name may be another by now. A tenant or a person that is another closes it. */
async function confirm(reopened: Reopened, sessions: Sessions, log: Log): Promise<void> {
  const { session } = reopened;
  const left = new AbortController();
  const watch = sessions.onDidChange(() => {
    left.abort();
  });
  try {
    const now = await reopened.confirm(left.signal);
    if (now !== session && sessions.current === session) await sessions.open(() => Promise.resolve(now));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'cancelled') log.error('The tenant of last time could not be confirmed:', error);
    if (failure.kind !== 'otherSignIn' || sessions.current !== session) return;
    sessions.close();
    // Nobody waits: it is only said.
    void vscode.window.showErrorMessage(explain(failure).text);
  } finally {
    watch.dispose();
  }
}

/** The view says it: nobody has clicked anything, so nothing else does. @param lost whether there was a sign-in before. */
function sayLost({ mode }: SignInTarget, lost: boolean, log: Log): void {
  if (mode !== 'vscode') {
    log.info('Nobody is signed in for this app and tenant yet.');
    return;
  }
  setContext('entraMfa.signInLost', lost);
  log.info(
    lost
      ? 'VS Code no longer has a session for this app and tenant. Its Microsoft Authentication log says why.'
      : 'VS Code has no session for this app and tenant yet.',
  );
}
