// The whole access check as one plain text to read and to copy: what can be done, what cannot and why, and by what it was judged.

import * as vscode from 'vscode';
import { permissionSets } from '../../auth/permissions.ts';
import type { WayOut } from '../../domain/accessVerdict.ts';
import { adminActions } from '../../domain/roleGrants.ts';
import { plainText } from '../../host/plainText.ts';
import { roleLabel } from '../../views/roleLabel.ts';
import { roleNameLabel } from '../../views/roleNameLabel.ts';
import { headed } from '../prompts/headed.ts';
import { userLabel, whereAndWho } from '../prompts/planText.ts';
import type { AccessFacts } from './accessFacts.ts';
import { actionLabel } from './actionLabel.ts';
import { actionPermission } from './actionPermission.ts';
import { doubtSentence, obstacleSentence } from './reasonSentence.ts';
import { ownLines, targetLines } from './subjectLines.ts';
import { verdictGroups, type Kind, type VerdictGroup } from './verdictGroups.ts';

export function accessReport(facts: AccessFacts): string {
  const { session, subject } = facts;
  const blocks = [
    headed(session, accessTitle(facts)),
    accessSummary(facts),
    ...verdictGroups(facts).map((group) => groupText(group, facts)),
    section(vscode.l10n.t('Your roles:'), ownLines(facts)),
    ...(subject === undefined
      ? []
      : [section(vscode.l10n.t('Roles of the user:'), targetLines(subject.target, facts))]),
    whereAndWho(session),
    vscode.l10n.t(
      'This is a forecast from roles; Microsoft Entra decides. A role that changed in the last minutes may be missing.',
    ),
    ...(subject === undefined
      ? [
          vscode.l10n.t(
            'Members of a restricted management administrative unit, and you yourself, are not reached by this. Choose a user to know more.',
          ),
        ]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Names the tab; plain. */
export function accessTitle({ subject }: AccessFacts): string {
  return subject === undefined
    ? vscode.l10n.t('What can I do in this tenant?')
    : vscode.l10n.t('What can I do for {0}?', userLabel(subject.user));
}

/** In one sentence. */
export function accessSummary({ verdicts, subject }: AccessFacts): string {
  const count = (kind: string): number => adminActions.filter((action) => verdicts[action].kind === kind).length;
  const [can, unknown, all] = [count('allowed'), count('unknown'), adminActions.length];
  const who = subject === undefined ? undefined : plainText(subject.user.displayName);
  if (who === undefined)
    return vscode.l10n.t('Your roles allow {0} of {1} things; {2} are not known.', can, all, unknown);
  return vscode.l10n.t('Your roles allow {0} of {1} things for {2}; {3} are not known.', can, all, who, unknown);
}

function groupText(group: VerdictGroup, facts: AccessFacts): string {
  const { verdict, actions } = group;
  const reasons = [
    ...(verdict.kind === 'refused' ? [obstacleSentence(verdict.because)] : []),
    ...(verdict.kind === 'unknown' && group.kind !== 'canInUnit' ? [doubtSentence(verdict.because)] : []),
    ...(verdict.kind === 'allowed' ? [] : wayOutLines(verdict, facts)),
    ...permissionLines(group),
  ];
  return section(heading(group.kind, facts), actions.map(actionLabel), reasons);
}

/** Signs alone would tell a screen reader nothing. */
function heading(kind: Kind, { subject }: AccessFacts): string {
  switch (kind) {
    case 'can':
      return subject === undefined ? vscode.l10n.t('✔ You can, for every user:') : vscode.l10n.t('✔ You can:');
    case 'canForSome':
      return vscode.l10n.t('✔ You can, for users who hold no administrator role, or a minor one:');
    case 'canInUnit':
      return vscode.l10n.t('✔ You can, for users of your administrative unit:');
    case 'unknown':
      return vscode.l10n.t('? Not known:');
    case 'cannot':
      return vscode.l10n.t('✖ You cannot:');
  }
}

function wayOutLines({ needed, eligible }: WayOut, { caller }: AccessFacts): readonly string[] {
  const names = [...new Set(eligible.map(({ roleName }) => roleLabel(roleName)))];
  return [
    ...(needed === undefined || caller.appOnly
      ? []
      : [vscode.l10n.t('The least role that suffices, for the whole tenant: {0}', roleNameLabel(needed))]),
    ...(names.length === 0 ? [] : [vscode.l10n.t('You are eligible for {0}: activate it first.', names.join(', '))]),
  ];
}

function permissionLines({ kind, permission, actions: [first] }: VerdictGroup): readonly string[] {
  if (kind === 'cannot' || first === undefined) return [];
  const names = permissionSets[actionPermission(first)].join(', ');
  switch (permission) {
    case 'notYet':
      return [
        vscode.l10n.t('The permission {0} is not granted to this app yet; it is asked for when it is needed.', names),
      ];
    case 'off':
      return [vscode.l10n.t('The permission {0} is not there, and is not asked for.', names)];
    case 'granted':
    case 'unknown':
      return [];
  }
}

function section(title: string, items: readonly string[], after: readonly string[] = []): string {
  return [title, ...items.map((item) => `  • ${item}`), ...after.map((line) => `    ${line}`)].join('\n');
}
