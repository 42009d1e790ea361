// Words what a Temporary Access Pass is like: how long, how often, from when. Never its code.

import * as vscode from 'vscode';
import { moment } from './moment.ts';

export interface PassLike {
  /** Minutes. */
  readonly lifetimeInMinutes?: number;
  readonly isUsableOnce?: boolean;
  /** ISO 8601; undefined: from now on. */
  readonly startDateTime?: string;
}

/** "8 h, once, from 26 Nov 2026, 14:00". */
export function passWords({ lifetimeInMinutes, isUsableOnce, startDateTime }: PassLike): string {
  const often =
    isUsableOnce === undefined ? [] : [isUsableOnce ? vscode.l10n.t('once') : vscode.l10n.t('several times')];
  return [
    ...(lifetimeInMinutes === undefined ? [] : [lifetimeWords(lifetimeInMinutes)]),
    ...often,
    ...(startDateTime === undefined ? [] : [vscode.l10n.t('from {0}', moment(startDateTime, 0))]),
  ].join(' · ');
}

/** "90 min", "8 h", "2 days". */
export function lifetimeWords(minutes: number): string {
  if (minutes % 1440 === 0)
    return minutes === 1440 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', minutes / 1440);
  return minutes % 60 === 0 ? vscode.l10n.t('{0} h', minutes / 60) : vscode.l10n.t('{0} min', minutes);
}
