// Words how fast an operation goes and how long it still takes. Only what is known.

import * as vscode from 'vscode';
import type { Pace } from '../operations/runPace.ts';

/** Parts of a line; none while nothing is known. */
export function paceWords(pace: Pace | undefined): readonly string[] {
  if (pace === undefined) return [];
  return [vscode.l10n.t('{0} a minute', Math.round(pace.changesPerMinute)), timeLeft(pace.minutesLeft)];
}

function timeLeft(minutes: number): string {
  if (minutes < 1) return vscode.l10n.t('less than a minute left');
  const whole = Math.round(minutes);
  if (whole === 1) return vscode.l10n.t('about a minute left');
  if (whole < 120) return vscode.l10n.t('about {0} minutes left', whole);
  return vscode.l10n.t('about {0} hours left', Math.round(minutes / 60));
}
