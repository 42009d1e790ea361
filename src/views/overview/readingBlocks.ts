// How the reading of the tenant stands, as blocks of the page: what is wrong, how far it is, and the buttons that change it.

import * as vscode from 'vscode';
import type { Failure } from '../../domain/failure.ts';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';
import { explain } from '../../host/explain.ts';
import { countWord } from './countWord.ts';
import { nobodySentence } from './nobodySentence.ts';
import type { OverviewBlock, ShownButton } from './overviewDocument.ts';

/** Buttons of the page about reading, by id. */
export const readingButtons = ['refresh', 'readLive', 'pause', 'resume', 'stop', 'goOn'] as const;
export type ReadingButton = (typeof readingButtons)[number];

/** @param reading undefined: nothing was read yet. */
export function readingBlocks(reading: TenantReading | undefined): readonly OverviewBlock[] {
  return [...troubles(reading), ...progress(reading), buttons(reading)];
}

function troubles(reading: TenantReading | undefined): readonly OverviewBlock[] {
  if (reading === undefined) return [];
  const { failures, reportFailure } = reading;
  const trouble = (id: string, what: string, failure: Failure | undefined): OverviewBlock[] =>
    failure === undefined || failure.kind === 'cancelled'
      ? []
      : [warning(id, vscode.l10n.t('{0} {1}', what, explain(failure).text))];
  const hopeless = reading.source === 'live' && failures.methods?.kind === 'accessDenied';
  // Where methods come from the report, why there is none has been said before.
  const whyNoMethods = reading.source === 'report' && reportFailure !== undefined ? undefined : failures.methods;
  return [
    ...trouble('report', vscode.l10n.t('The registration report cannot be read.'), reportFailure),
    ...(reportFailure !== undefined && reading.state !== 'running' && reading.progress.read === 0
      ? [
          {
            ...{ kind: 'text' as const, id: 'useLive', tone: 'plain' as const },
            text: vscode.l10n.t(
              "Without it, each user's methods can be read live: about a thousand people a minute, depending on the service.",
            ),
          },
        ]
      : []),
    ...trouble('users', vscode.l10n.t('Users could not be read.'), failures.users),
    ...(hopeless
      ? [warning('methods', nobodySentence(reading.progress.read))]
      : trouble('methods', vscode.l10n.t('Methods could not be read.'), whyNoMethods)),
    ...trouble('roles', vscode.l10n.t('Who is an administrator is not known.'), failures.roles),
  ];
}

function warning(id: string, text: string): OverviewBlock {
  return { kind: 'text', id, tone: 'warning', text };
}

function progress(reading: TenantReading | undefined): readonly OverviewBlock[] {
  if (reading === undefined) return [];
  const { read, toRead } = reading.progress;
  if (reading.state !== 'running' && reading.state !== 'paused') return [];
  const done =
    toRead === undefined
      ? vscode.l10n.t('{0} people read', countWord(read))
      : vscode.l10n.t('{0} of {1} people read', countWord(read), countWord(toRead));
  const label = reading.state === 'paused' ? vscode.l10n.t('Paused: {0}', done) : vscode.l10n.t('Reading: {0}', done);
  const share = toRead === undefined || toRead === 0 ? undefined : Math.min(1, read / toRead);
  return [{ kind: 'progress', id: 'progress', label, ...(share !== undefined && { share }) }];
}

function buttons(reading: TenantReading | undefined): OverviewBlock {
  const button = (id: ReadingButton, label: string, primary = false): ShownButton => ({ id, label, primary });
  const stop = button('stop', vscode.l10n.t('Stop Reading'));
  const offered = (): readonly ShownButton[] => {
    switch (reading?.state) {
      case 'running':
        return [...(reading.source === 'live' ? [button('pause', vscode.l10n.t('Pause Reading'))] : []), stop];
      case 'paused':
        return [button('resume', vscode.l10n.t('Go On Reading'), true), stop];
      default: {
        // Where the report is refused, reading live is the way.
        const live = reading?.reportFailure !== undefined || reading?.source === 'live';
        // Some were left out: by the limit, or by whoever stopped.
        const rest = reading?.source === 'live' && reading.state === 'stopped' && reading.progress.read > 0;
        return [
          ...(rest ? [button('goOn', vscode.l10n.t('Read the Others Too…'), true)] : []),
          button('refresh', vscode.l10n.t('Refresh'), !live),
          button('readLive', vscode.l10n.t('Read Live…'), live && !rest),
        ];
      }
    }
  };
  return { kind: 'buttons', id: 'reading', label: vscode.l10n.t('Reading the tenant'), buttons: [...offered()] };
}
