// Where the numbers come from and how old they are, in words.

import * as vscode from 'vscode';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';
import { moment } from '../moment.ts';
import { countWord } from './countWord.ts';

/** @param now epoch milliseconds. */
export function readingLines(reading: TenantReading, now: number): readonly string[] {
  const { leftOut, progress, readAt, reportFailure, reportRows, source, state, unreadable } = reading;
  const noReport = source === 'report' && reportFailure !== undefined && progress.read === 0;
  const when = moment(readAt, now);
  const from =
    source === 'live'
      ? vscode.l10n.t("Source: each user's methods, read live. Last answer: {0}.", when)
      : noReport
        ? vscode.l10n.t('Users read {0}. Their methods have not been read yet.', when)
        : reportRows === undefined
          ? vscode.l10n.t('Source: the registration report, read {0}. It is some hours behind.', when)
          : vscode.l10n.t(
              'Source: the registration report, read {0}. Its rows were refreshed between {1} and {2}.',
              when,
              moment(reportRows.oldestAt, now),
              moment(reportRows.newestAt, now),
            );
  return [
    from,
    state === 'stopped' && !noReport ? vscode.l10n.t('Reading was stopped before its end.') : undefined,
    reading.everybodyListed || state === 'running' || state === 'paused'
      ? undefined
      : vscode.l10n.t('The list of users was not read to its end: there are more people.'),
    leftOut > 0 ? vscode.l10n.t('{0} people were left out by the limit you chose.', countWord(leftOut)) : undefined,
    unreadable > 0
      ? vscode.l10n.t('{0} answers made no sense and were passed over.', countWord(unreadable))
      : undefined,
  ].filter((line) => line !== undefined);
}
