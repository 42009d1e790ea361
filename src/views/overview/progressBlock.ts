// How the number of people whom the end of SMS and voice meets has changed, day by day, as a block of the page.

import * as vscode from 'vscode';
import type { DayRecord } from '../../domain/overview/dayRecord.ts';
import { calendarDay } from './calendarDay.ts';
import { countWord } from './countWord.ts';
import type { OverviewBlock } from './overviewDocument.ts';

/** A month is seen at a glance. */
const mostDays = 31;

/** @param days oldest first. Nothing is drawn of a number that was not known. */
export function progressBlock(days: readonly DayRecord[]): readonly OverviewBlock[] {
  if (days.length === 0) return [];
  const about = vscode.l10n.t('The last reading of each day, kept on this computer.');
  return [
    {
      ...{ kind: 'chart', id: 'progress', title: vscode.l10n.t('Over time') },
      note:
        days.length === 1
          ? vscode.l10n.t(
              '{0} {1}',
              about,
              vscode.l10n.t('So far there is one day. Refresh on another one to see it fall.'),
            )
          : about,
      heads: [vscode.l10n.t('Day'), vscode.l10n.t('Would have to register a passkey')],
      points: days.slice(-mostDays).map(({ day, prompted, unknown }) => ({
        ...{ at: Date.parse(day), value: prompted, when: calendarDay(day) },
        text:
          unknown === 0
            ? countWord(prompted)
            : vscode.l10n.t('{0}, {1} not known', countWord(prompted), countWord(unknown)),
      })),
    },
  ];
}
