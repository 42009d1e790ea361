// Makes sure that something is known of everybody's methods: from before, from the registration report, or, where that is refused, live,
// for as many people as the person allows.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { EntraError } from '../domain/failure.ts';
import { knowsGroups } from '../domain/overview/knowsGroups.ts';
import type { PeopleGroup } from '../domain/overview/peopleGroup.ts';
import type { TenantReading } from '../domain/overview/tenantReading.ts';
import { explain } from '../host/explain.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { PeopleRefresh, Services, Session } from '../services.ts';
import { nobodySentence } from '../views/overview/nobodySentence.ts';
import { askLiveLimit } from './prompts/askLiveLimit.ts';

/** @param groups whose members are asked for. @throws UserCancelledError; EntraError, SentenceError if nothing can be known of them. */
export async function readPeople(
  context: IActionContext,
  { people }: Pick<Services, 'people'>,
  session: Session,
  groups: readonly PeopleGroup[],
): Promise<void> {
  const kept = people.reading ?? (await people.load());
  if (kept !== undefined && knowsGroups(kept, groups)) return;
  // Those who were asked for were all out of reach: others may not be.
  const inVain = kept?.source === 'live' ? kept.progress.read : 0;
  const goOn = inVain > 0;
  const why = goOn ? nobodySentence(inVain) : await whyNoReport(people, groups);
  if (why === undefined) return;
  const limit = await askLiveLimit(context, session, { why, goOn });
  const live = await read(people, { source: 'live', ...(limit !== undefined && { limit }), goOn });
  if (knowsGroups(live, groups)) return;
  if (live.progress.read > 0) throw new SentenceError(nobodySentence(live.progress.read));
  throw new EntraError(live.failures.methods ?? { kind: 'unexpected' });
}

/** undefined: it was read. */
async function whyNoReport(people: Services['people'], groups: readonly PeopleGroup[]): Promise<string | undefined> {
  const reported = await read(people, { source: 'report' });
  if (knowsGroups(reported, groups)) return undefined;
  const { failures, reportFailure } = reported;
  if (reportFailure === undefined) throw new EntraError(failures.methods ?? { kind: 'unexpected' });
  return vscode.l10n.t('There is no registration report: {0}', explain(reportFailure).sentence);
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
