// Makes sure that something is known of everybody's methods: from before, from the registration report, or, where that is refused, live,
// for as many people as the person allows.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { EntraError } from '../domain/failure.ts';
import type { TenantReading } from '../domain/overview/tenantReading.ts';
import { explain } from '../host/explain.ts';
import { withProgress } from '../host/withProgress.ts';
import type { PeopleRefresh, Services, Session } from '../services.ts';
import { askLiveLimit } from './prompts/askLiveLimit.ts';

/** @throws UserCancelledError; EntraError if nothing can be known. */
export async function readPeople(
  context: IActionContext,
  { people }: Pick<Services, 'people'>,
  session: Session,
): Promise<void> {
  const kept = people.reading ?? (await people.load());
  if (kept !== undefined && kept.progress.read > 0) return;
  const reported = await read(people, { source: 'report' });
  if (reported.progress.read > 0) return;
  const { reportFailure } = reported;
  if (reportFailure === undefined) throw new EntraError(reported.failures.methods ?? { kind: 'unexpected' });
  const why = vscode.l10n.t('There is no registration report: {0}', explain(reportFailure).sentence);
  const limit = await askLiveLimit(context, session, why);
  const live = await read(people, { source: 'live', ...(limit !== undefined && { limit }) });
  if (live.progress.read === 0) throw new EntraError(live.failures.methods ?? { kind: 'unexpected' });
}

async function read(people: Services['people'], what: PeopleRefresh): Promise<TenantReading> {
  const reading = await withProgress(
    { title: vscode.l10n.t('Reading everybody’s methods…'), cancellable: true },
    async (signal, report) => {
      const listening = people.onDidChange(() => {
        const { read: known, toRead } = people.reading?.progress ?? { read: 0, toRead: undefined };
        report(
          toRead === undefined ? vscode.l10n.t('{0} users', known) : vscode.l10n.t('{0} of {1} users', known, toRead),
        );
      });
      signal.addEventListener('abort', () => {
        people.stop();
      });
      try {
        return await people.refresh(what);
      } finally {
        listening.dispose();
      }
    },
  );
  if (reading === undefined) throw new EntraError({ kind: 'cancelled' });
  return reading;
}
