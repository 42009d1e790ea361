// Asks which kind of phone is meant, and says what each is good for and which the user has already.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { phoneTypes, type AuthenticationMethod, type PhoneType } from '../../domain/authenticationMethod.ts';
import { maskPhoneNumber } from '../../domain/maskPhoneNumber.ts';
import { plainText } from '../../host/plainText.ts';
import { kindLabel } from '../../views/methodLabels.ts';
import { pickOne, type Choice } from './pickOne.ts';

export interface PhoneChoice {
  readonly phoneType: PhoneType;
  /** The user has a phone of this type. */
  readonly taken: boolean;
}

/** @throws UserCancelledError if the person backs out. */
export async function pickPhoneType(
  context: IActionContext,
  methods: readonly AuthenticationMethod[],
): Promise<PhoneChoice> {
  const choices = phoneTypes.map((phoneType): Choice<PhoneChoice> => {
    const there = methods.find((method) => method.kind === 'phone' && method.phoneType === phoneType);
    const number = there?.kind === 'phone' ? plainText(maskPhoneNumber(there.phoneNumber)) : undefined;
    return {
      label: kindLabel({ kind: 'phone', phoneType }),
      description: number === undefined ? undefined : vscode.l10n.t('{0} is registered: change it', number),
      detail: use(phoneType),
      data: { phoneType, taken: number !== undefined },
    };
  });
  return pickOne(context, undefined, vscode.l10n.t('Which phone? One number per kind. E-mail is never MFA.'), choices);
}

function use(phoneType: PhoneType): string {
  switch (phoneType) {
    case 'mobile':
      return vscode.l10n.t('Text messages and calls');
    case 'alternateMobile':
      return vscode.l10n.t('Calls only, beside a mobile phone');
    case 'office':
      return vscode.l10n.t('Calls only; may have an extension');
  }
}
