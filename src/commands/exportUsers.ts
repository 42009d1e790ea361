// Exports the users of the tenant, or of a search, with their methods. A stopped export can go on where it stopped.

import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { EntraError, failureOf } from '../domain/failure.ts';
import { countUsers } from '../graph/countUsers.ts';
import { known } from '../graph/http/known.ts';
import { explain } from '../host/explain.ts';
import { plainText } from '../host/plainText.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import { partialPath, type ExportJob, type ExportPlace } from '../operations/export/exportPlace.ts';
import { exportUsers as runExport } from '../operations/export/exportUsers.ts';
import type { Services, Session } from '../services.ts';
import { moment } from '../views/moment.ts';
import { throttleSentence } from '../views/throttleSentence.ts';
import type { Command } from './command.ts';
import { askExport } from './export/askExport.ts';
import { keepExport, stoppedExport } from './export/exportMemory.ts';
import { headed } from './prompts/headed.ts';
import { inARow } from './prompts/inARow.ts';
import { pickOne } from './prompts/pickOne.ts';
import { requireSession } from './requireSession.ts';

export const exportUsers: Command = async (context, services) => {
  const session = requireSession(services);
  const memento = services.context.globalState;
  const stopped = stoppedExport(memento, session);
  let from: ExportPlace | undefined;
  let job: ExportJob | undefined;
  if (stopped && (await exists(partialPath(stopped.job.target)))) {
    const title = headed(session, vscode.l10n.t('Export Users and Methods'));
    const goOn = await pickOne(context, title, vscode.l10n.t('An export was stopped on the way.'), [
      {
        label: vscode.l10n.t('Go on with {0}', plainText(basename(stopped.job.target), 80)),
        description: vscode.l10n.t('{0} users written, {1}', stopped.place.users, moment(stopped.at, Date.now())),
        data: true,
      },
      { label: vscode.l10n.t('Begin another export'), data: false },
    ]);
    if (goOn) ({ job, place: from } = stopped);
  }
  job ??= await askExport(context, services, session);
  await run(services, session, job, from);
};

async function run(services: Services, session: Session, job: ExportJob, from: ExportPlace | undefined): Promise<void> {
  const { graph } = session;
  const memento = services.context.globalState;
  const name = plainText(basename(job.target), 80);
  let written = from?.users ?? 0;
  const title = headed(session, vscode.l10n.t('Exporting to {0}', name));
  try {
    await withProgress({ title, cancellable: true }, async (signal, report) => {
      const counted = await known(countUsers(graph, job.query, signal));
      const total = counted.known ? counted.value : undefined;
      const say = (): void => {
        const reached =
          total === undefined ? vscode.l10n.t('{0} users', written) : vscode.l10n.t('{0} of {1} users', written, total);
        report([reached, throttleSentence(graph.throttle())].filter((part) => part !== undefined).join(' · '));
      };
      say();
      const stopListening = graph.onThrottle(say);
      try {
        written = await runExport(
          {
            ...{ graph, job },
            ...(from && { from }),
            keep: (place) => keepExport(memento, session, { job, place, at: new Date().toISOString() }),
            onPage: (users) => {
              written = users;
              say();
            },
          },
          signal,
        );
      } finally {
        stopListening();
      }
    });
  } catch (error) {
    const kept = vscode.l10n.t(
      '{0} users are written so far, to {1}. Run the command again to go on.',
      written,
      plainText(basename(partialPath(job.target)), 80),
    );
    if (error instanceof EntraError && error.failure.kind === 'cancelled') {
      void vscode.window.showInformationMessage(
        headed(session, [vscode.l10n.t('The export was stopped.'), kept].reduce(inARow)),
      );
      return;
    }
    if (error instanceof EntraError && error.failure.kind === 'otherWindow') {
      throw new SentenceError(
        headed(session, vscode.l10n.t('This file is being exported to already, here or in another window.')),
      );
    }
    const why = isSystemError(error)
      ? vscode.l10n.t('The file could not be written ({0}).', error.code)
      : explain(failureOf(error)).text;
    throw new SentenceError(headed(session, [why, kept].reduce(inARow)));
  }
  await keepExport(memento, session, undefined);
  const open = vscode.l10n.t('Open File');
  void vscode.window
    .showInformationMessage(headed(session, vscode.l10n.t('{0} users are exported to {1}.', written, name)), open)
    .then(async (pressed) => {
      if (pressed === open) await vscode.env.openExternal(vscode.Uri.file(job.target));
    });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
