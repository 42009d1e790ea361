// Opens a real tenant after a click: says that it signs in, and what was open stays open until it is there.

import * as vscode from 'vscode';
import type { TenantToConnect } from '../auth/connectTenant.ts';
import { openTenant } from '../auth/openTenant.ts';
import { signedOutKey } from '../auth/signedOutKey.ts';
import { requestLine } from '../host/requestLine.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services, Session } from '../services.ts';

/** @param instead chooses what is open afterwards, once the new session is there. @throws EntraError: then all is as it was. */
export async function openRealTenant(
  { sessions, settings, log, kept, context }: Services,
  tenant: Pick<TenantToConnect, 'target' | 'how' | 'account'>,
  instead: (opened: Session) => Session = (opened) => opened,
): Promise<Session> {
  const toConnect: TenantToConnect = {
    ...tenant,
    readOnly: () => settings.get('readOnly'),
    kept,
    onRequest: (trace) => {
      log.info(requestLine(trace));
    },
  };
  const session = await withProgress({ title: vscode.l10n.t('Signing in…'), cancellable: true }, (signal) =>
    sessions.open(async (replaced) => instead(await openTenant(toConnect, AbortSignal.any([signal, replaced])))),
  );
  await context.globalState.update(signedOutKey, undefined);
  return session;
}
