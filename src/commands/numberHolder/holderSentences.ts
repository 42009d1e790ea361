// Words what was found out about the holder of a phone number, and what could not be. Never the number itself in full.

import * as vscode from 'vscode';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';
import { day } from '../../views/moment.ts';
import { userLabel } from '../prompts/planText.ts';
import type { HolderFindings } from './searchHolder.ts';

const mostNames = 10;

export interface HolderWords {
  /** One sentence, plain. */
  readonly sentence: string;
  /** Line by line, plain. */
  readonly detail: string;
}

/** @param maskedNumber as the operation's record has it. */
export function holderSentences(findings: HolderFindings, maskedNumber: string): HolderWords {
  const { holder } = findings;
  if (holder !== undefined) {
    return {
      sentence: vscode.l10n.t('{0} signs in by SMS with this number.', plainText(holder.displayName, 60)),
      detail: [
        userLabel(holder),
        vscode.l10n.t('Number: {0}', maskedNumber),
        vscode.l10n.t(
          'For MFA both can use it. For SMS sign-in it has to be free first: turn SMS sign-in off for this user, or change or delete the number there.',
        ),
      ].join('\n\n'),
    };
  }
  return {
    sentence: vscode.l10n.t('Who signs in with {0} could not be found out.', maskedNumber),
    detail: [possibleLines(findings), deletedLines(findings), extentLines(findings)]
      .filter((lines) => lines !== '')
      .join('\n\n'),
  };
}

function possibleLines({ possible }: HolderFindings): string {
  if (possible.length === 0) return '';
  return listed(
    vscode.l10n.t('It may be one of these: the number fits as far as it can be read, or SMS sign-in is not on.'),
    possible.map(userLabel),
    false,
  );
}

function deletedLines({ deleted }: HolderFindings): string {
  if (deleted === undefined) return '';
  if (!deleted.known) return vscode.l10n.t('Deleted users could not be read: {0}', explain(deleted.failure).sentence);
  const { users, more } = deleted.value;
  if (users.length === 0) return vscode.l10n.t('There are no deleted users who could still hold it.');
  return listed(
    vscode.l10n.t('A deleted user keeps the number until the deletion is final, after 30 days. Deleted are:'),
    users.map(({ displayName, deletedDateTime }) => {
      const name = plainText(displayName, 60);
      return deletedDateTime === undefined ? name : vscode.l10n.t('{0} (deleted {1})', name, day(deletedDateTime));
    }),
    more,
  );
}

function extentLines({ read, unreadable, more }: HolderFindings): string {
  return [
    vscode.l10n.t('Users whose methods were read: {0}', read),
    ...(unreadable === 0 ? [] : [vscode.l10n.t('Users whose methods you may not read: {0}', unreadable)]),
    ...(more ? [vscode.l10n.t('There are more users, who were not looked at.')] : []),
  ].join('\n');
}

function listed(heading: string, names: readonly string[], more: boolean): string {
  const rest = names.length - mostNames;
  return [
    heading,
    ...names.slice(0, mostNames).map((name) => `  • ${name}`),
    ...(rest > 0 ? [vscode.l10n.t('  … and {0} more', rest)] : more ? [vscode.l10n.t('  … and more')] : []),
  ].join('\n');
}
