// The numbers at which a user, or the user's manager, can be called back: those of the directory alone.

import * as vscode from 'vscode';
import { maskPhoneNumber } from '../../domain/maskPhoneNumber.ts';
import type { DirectoryPhone } from '../../graph/directoryPhones.ts';
import { plainText } from '../../host/plainText.ts';
import type { TextSubject } from '../texts/textSubject.ts';

export interface CallBackNumber {
  /** Plain. */
  readonly label: string;
  /** Plain; masked if that was asked for. */
  readonly shown: string;
  /** In full. */
  readonly number: string;
}

export function callBackNumbers({ contact }: Pick<TextSubject, 'contact'>, masks: boolean): readonly CallBackNumber[] {
  if (!contact.known) return [];
  const { manager, phones } = contact.value;
  const one = (label: string, number: string): CallBackNumber => ({
    ...{ label, number },
    shown: plainText(masks ? maskPhoneNumber(number) : number),
  });
  return [
    ...phones.map(({ kind, number }) => one(ofUser(kind), number)),
    ...(manager.known ? (manager.value?.phones ?? []) : []).map(({ kind, number }) => one(ofManager(kind), number)),
  ];
}

function ofUser(kind: DirectoryPhone['kind']): string {
  return kind === 'business' ? vscode.l10n.t('Business phone') : vscode.l10n.t('Mobile phone');
}

function ofManager(kind: DirectoryPhone['kind']): string {
  return kind === 'business' ? vscode.l10n.t('Manager, business phone') : vscode.l10n.t('Manager, mobile phone');
}
