// Words what a Temporary Access Pass is like: how long, how often, from when. Never its code.

import * as vscode from 'vscode';
import { durationWords } from './durationWords.ts';
import { moment } from './moment.ts';

export interface PassLike {
  /** Minutes. */
  readonly lifetimeInMinutes?: number;
  readonly isUsableOnce?: boolean;
  /** ISO 8601; undefined: from now on. */
  readonly startDateTime?: string;
}

/** "8 hours · once · from 26 Nov 2026, 14:00". */
export function passWords({ lifetimeInMinutes, isUsableOnce, startDateTime }: PassLike): string {
  const often =
    isUsableOnce === undefined ? [] : [isUsableOnce ? vscode.l10n.t('once') : vscode.l10n.t('several times')];
  return [
    ...(lifetimeInMinutes === undefined ? [] : [durationWords(lifetimeInMinutes)]),
    ...often,
    ...(startDateTime === undefined ? [] : [vscode.l10n.t('from {0}', moment(startDateTime, 0))]),
  ].join(' · ');
}
