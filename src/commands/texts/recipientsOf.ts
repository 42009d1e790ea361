// The registered addresses by which a user is reached, in the order in which they are safe. Knows no texts.

import * as vscode from 'vscode';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';
import type { Recipient, TextToHandOver } from '../handOver/textToHandOver.ts';
import type { TextSubject } from './textSubject.ts';

/** @param lockedOut the user cannot sign in: the manager comes first, the user's own mailbox last. */
export function recipientsOf(
  { contact, user }: Pick<TextSubject, 'contact' | 'user'>,
  lockedOut: boolean,
): Pick<TextToHandOver, 'recipients' | 'missing'> {
  const details = contact.known ? contact.value : undefined;
  const mail = details === undefined ? user.mail : details.mail;
  const manager = details?.manager;
  const own: readonly Recipient[] =
    mail === undefined
      ? []
      : [
          {
            address: mail,
            label: vscode.l10n.t('Mail address of the user'),
            ...(lockedOut && { detail: vscode.l10n.t('Only if the user can still read it, where still signed in.') }),
          },
        ];
  const managers: readonly Recipient[] =
    manager?.known === true && manager.value?.mail !== undefined
      ? [{ address: manager.value.mail, label: vscode.l10n.t('Manager: {0}', plainText(manager.value.displayName)) }]
      : [];
  const others = (details?.otherMails ?? []).map((address): Recipient => ({
    address,
    label: vscode.l10n.t('Other registered address of the user'),
  }));
  const all = lockedOut ? [...managers, ...others, ...own] : [...own, ...managers, ...others];
  const missing = missingSentence(contact);
  return {
    recipients: all.filter(({ address }, index) => all.findIndex((other) => other.address === address) === index),
    ...(missing !== undefined && { missing }),
  };
}

function missingSentence(contact: TextSubject['contact']): string | undefined {
  if (!contact.known)
    return vscode.l10n.t('The registered addresses are not known. {0}', explain(contact.failure).sentence);
  const { manager } = contact.value;
  if (!manager.known) return vscode.l10n.t('The manager is not known. {0}', explain(manager.failure).sentence);
  if (manager.value === undefined) return vscode.l10n.t('No manager is registered.');
  return manager.value.mail === undefined ? vscode.l10n.t('The manager has no mail address.') : undefined;
}
