// The groups of people that the Users view can be filtered by, and what is said of a filter by methods.

import * as vscode from 'vscode';
import type { PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import type { TenantReading } from '../../domain/overview/tenantReading.ts';
import { moment } from '../moment.ts';
import { groupWords } from '../overview/groupWords.ts';

export const groupFilters = ['noMethod', 'smsVoiceOnly', 'notPasswordless', 'administrators'] as const;
export type GroupFilter = (typeof groupFilters)[number];

/** The groups that are filtered by, of how many people anything is known, and how old that is. @param now epoch milliseconds. */
export function groupFilterSentences(
  groups: readonly PeopleGroup[],
  reading: TenantReading | undefined,
  now: number,
): readonly string[] {
  if (groups.length === 0) return [];
  const labels = groups.map(groupWords);
  if (reading === undefined) return labels;
  const known = reading.people.filter(({ methods }) => methods !== undefined).length;
  return [
    ...labels,
    vscode.l10n.t(
      'Methods known of {0} of {1} users, as of {2}',
      known.toLocaleString(vscode.env.language),
      reading.people.length.toLocaleString(vscode.env.language),
      moment(reading.reportRows?.oldestAt ?? reading.readAt, now),
    ),
  ];
}
