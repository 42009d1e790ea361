// The columns of the table of people. No phone number is known here.

import * as vscode from 'vscode';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import { plainText } from '../../host/plainText.ts';
import { moment } from '../moment.ts';
import { defaultMethodWord } from './defaultMethodWord.ts';
import type { PeopleColumn } from './peopleTable.ts';
import { registeredMethodWord } from './registeredMethodWord.ts';
import { unknownReasonWords } from './unknownReasonWords.ts';

export interface PersonColumn extends PeopleColumn {
  readonly label: string;
  /** In rem: all of them are seen at 1,280 pixels beside the side bar, and what most people have in full. */
  readonly width: number;
}

export function personColumns(): readonly PersonColumn[] {
  // Said for every person: looked up once.
  const comma = vscode.l10n.t(', ');
  const [admin, guest, blocked] = [vscode.l10n.t('admin'), vscode.l10n.t('guest'), vscode.l10n.t('blocked')];
  const none = vscode.l10n.t('none');
  const column = (id: string, label: string, width: number, text: PersonColumn['text']): PersonColumn => ({
    ...{ id, label, width, text },
  });
  return [
    column('name', vscode.l10n.t('Name'), 8, ({ displayName }) => plainText(displayName)),
    column('upn', vscode.l10n.t('User principal name'), 11, ({ userPrincipalName }) => plainText(userPrincipalName)),
    column('kind', vscode.l10n.t('Kind'), 4.5, (person) =>
      [
        person.isAdmin === true ? admin : undefined,
        person.guest === true ? guest : undefined,
        person.enabled === false ? blocked : undefined,
      ]
        .filter((word) => word !== undefined)
        .join(comma),
    ),
    column('methods', vscode.l10n.t('Methods'), 9.5, ({ methods, missing }) => {
      if (methods === undefined) return vscode.l10n.t('not known: {0}', unknownReasonWords(missing ?? 'notTold'));
      return methods.length === 0 ? none : methods.map(registeredMethodWord).join(comma);
    }),
    column('default', vscode.l10n.t('Default method'), 9, ({ defaultMethod }) =>
      defaultMethod === undefined ? vscode.l10n.t('not known') : defaultMethodWord(defaultMethod),
    ),
    column('source', vscode.l10n.t('Source'), 10, sourceText),
  ];
}

function sourceText({ readAt, source }: TenantPerson): string {
  const when = readAt === undefined ? '' : moment(readAt, Date.now());
  if (source === undefined) return vscode.l10n.t('nothing read');
  if (source === 'live') return when === '' ? vscode.l10n.t('read live') : vscode.l10n.t('read live {0}', when);
  return when === '' ? vscode.l10n.t('report') : vscode.l10n.t('report of {0}', when);
}
