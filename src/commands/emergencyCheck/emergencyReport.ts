// The whole check of emergency access accounts as one plain text to read and to copy.

import * as vscode from 'vscode';
import type { AccountPoint, EmergencyItem, TenantPoint } from '../../domain/emergencyAccess.ts';
import { headed } from '../prompts/headed.ts';
import { whereAndWho } from '../prompts/planText.ts';
import { checkLine, type Mark } from '../signInCheck/checkLine.ts';
import { accountLabel } from './accountLabel.ts';
import type { EmergencyFacts } from './emergencyFacts.ts';
import { pointWords } from './pointWords.ts';
import { reasonWords } from './reasonWords.ts';

const mandatoryMfa =
  'https://learn.microsoft.com/entra/identity/authentication/concept-mandatory-multifactor-authentication';
const advice = 'https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access';

export function emergencyReport(facts: EmergencyFacts): string {
  const { session, accounts, verdict } = facts;
  const blocks = [
    headed(session, emergencyTitle()),
    emergencySummary(facts),
    section(vscode.l10n.t('The tenant:'), verdict.tenant),
    ...accounts.map((account, index) => section(`${accountLabel(account)}:`, verdict.accounts[index] ?? [])),
    vscode.l10n.t(
      'The admin portals ask everybody for MFA, these accounts too, whatever Conditional Access excludes; only a passkey or a certificate makes that independent of a person: {0}',
      mandatoryMfa,
    ),
    [
      vscode.l10n.t('What cannot be seen from here:'),
      ...[
        vscode.l10n.t('where the keys are, and who can get at them'),
        vscode.l10n.t('whether a sign-in with such an account alerts somebody'),
        vscode.l10n.t('whether their keys and certificates still work: only a drill shows it'),
      ].map((text) => `  • ${text}`),
      vscode.l10n.t('What Microsoft advises: {0}', advice),
    ].join('\n'),
    whereAndWho(session),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Names the tab; plain. */
export function emergencyTitle(): string {
  return vscode.l10n.t('Emergency access accounts');
}

/** In one sentence. */
export function emergencySummary({ verdict }: EmergencyFacts): string {
  const outcomes = [...verdict.tenant, ...verdict.accounts.flat()].map(({ outcome }) => outcome);
  const count = (of: EmergencyItem['outcome']): number => outcomes.filter((outcome) => outcome === of).length;
  switch (verdict.whole) {
    case 'pass':
      return vscode.l10n.t('Ready: all {0} points are fulfilled.', outcomes.length);
    case 'fail':
      return vscode.l10n.t(
        'Not ready: of {0} points, {1} are not fulfilled and {2} are not known.',
        outcomes.length,
        count('fail'),
        count('unknown'),
      );
    case 'unknown':
      return vscode.l10n.t(
        'Not known: nothing is wrong in what could be read, but {1} of {0} points could not be read.',
        outcomes.length,
        count('unknown'),
      );
  }
}

function section(title: string, items: readonly EmergencyItem<AccountPoint | TenantPoint>[]): string {
  return [title, ...items.flatMap(lines)].join('\n');
}

const marks: Readonly<Record<EmergencyItem['outcome'], Mark>> = { pass: 'ok', fail: 'wrong', unknown: 'unknown' };

function lines(item: EmergencyItem<AccountPoint | TenantPoint>): readonly string[] {
  const { name, remedy } = pointWords(item.point);
  const more = [reasonWords(item), item.outcome === 'fail' ? remedy : undefined].filter((text) => text !== undefined);
  return [`  ${checkLine({ mark: marks[item.outcome], text: name })}`, ...more.map((text) => `       ${text}`)];
}
