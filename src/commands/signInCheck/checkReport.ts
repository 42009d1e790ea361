// The whole check as one plain text to read and to copy: the first thing to do on top, then step by step, then what nobody can see
// from here.

import * as vscode from 'vscode';
import { redirectUriList } from '../appRegistration/redirectUriList.ts';
import { checkLine, type CheckLine } from './checkLine.ts';
import { checkSummary } from './checkSummary.ts';
import { sectionsOf } from './sectionsOf.ts';
import type { SignInFacts } from './signInFacts.ts';

/** @param demo the demo tenant is open, so that what is checked is not what is on the screen. */
export function checkReport(facts: SignInFacts, demo: boolean): string {
  const sections = sectionsOf(facts);
  const blocks = sections.map(({ title, lines: own }, index) =>
    [`${index + 1}. ${title}`, ...own.flatMap(block)].join('\n'),
  );
  return `${[
    demo ? vscode.l10n.t('DEMO: {0}', vscode.l10n.t('Check Sign-in Set-up')) : vscode.l10n.t('Check Sign-in Set-up'),
    ...(demo
      ? [
          vscode.l10n.t(
            'The demo tenant is open: it needs no sign-in, and grants everything. What follows is about signing in to a real tenant with the settings as they are.',
          ),
        ]
      : []),
    checkSummary(facts),
    ...blocks,
    [`${sections.length + 1}. ${vscode.l10n.t('What cannot be seen from here')}`, ...unseen(facts)].join('\n'),
  ].join('\n\n')}\n`;
}

function block(line: CheckLine): readonly string[] {
  return [checkLine(line), ...(line.more ?? []).map((text) => `     ${text}`)];
}

function unseen({ target, permissions }: SignInFacts): readonly string[] {
  const clientId = typeof target === 'string' ? `<${vscode.l10n.t('application (client) ID')}>` : target.clientId;
  return [
    vscode.l10n.t(
      'The redirect URIs of the app registration. One that is missing shows at sign-in, as AADSTS50011. Look in the Microsoft Entra admin center: App registrations, the app, Authentication, “Mobile and desktop applications”:',
    ),
    ...redirectUriList(clientId).map((text) => `     ${text}`),
    vscode.l10n.t(
      'Whether you are assigned to the app (AADSTS50105 at sign-in), and whether Conditional Access lets you in (AADSTS53003).',
    ),
    ...(Object.values(permissions).includes('notYet')
      ? [
          vscode.l10n.t(
            'Why a permission is not granted: where Microsoft Entra wants another verification first, it looks the same from here. The Microsoft Authentication log says which.',
          ),
        ]
      : []),
    vscode.l10n.t('Roles that a partner has in the tenant of a customer (GDAP) are not told.'),
  ];
}
