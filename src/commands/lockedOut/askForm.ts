// Asks what cannot be read: who, in which tenant, with which methods, what happened and when. Nothing is required.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { MethodRef, PhoneType } from '../../domain/authenticationMethod.ts';
import { plainText } from '../../host/plainText.ts';
import { kindLabel } from '../../views/methodLabels.ts';
import { tickMany } from '../prompts/tickMany.ts';

export type FormField = 'userPrincipalName' | 'tenant' | 'happened' | 'happenedAt' | 'contact';

/** Plain; empty: not known. @param value what is known already. @throws UserCancelledError if the person backs out. */
export async function askField(context: IActionContext, field: FormField, value?: string): Promise<string> {
  const { example, prompt } = question(field);
  const typed = await context.ui.showInputBox({
    ...{ prompt, placeHolder: example, ignoreFocusOut: true },
    ...(value !== undefined && { value }),
  });
  return plainText(typed, 500);
}

function question(field: FormField): { readonly prompt: string; readonly example: string } {
  switch (field) {
    case 'userPrincipalName':
      return {
        prompt: vscode.l10n.t('User principal name of the locked-out administrator; may be left empty.'),
        example: 'admin@contoso.onmicrosoft.com',
      };
    case 'tenant':
      return {
        prompt: vscode.l10n.t(
          'Domain or ID of the tenant, best the one that ends with onmicrosoft.com; may be left empty.',
        ),
        example: 'contoso.onmicrosoft.com',
      };
    case 'happened':
      return {
        prompt: vscode.l10n.t('What was done or happened? Support asks for it; may be left empty.'),
        example: vscode.l10n.t('The phone with Microsoft Authenticator was lost'),
      };
    case 'happenedAt':
      return {
        prompt: vscode.l10n.t('When? Support asks for it; may be left empty.'),
        example: vscode.l10n.t('yesterday at about 18:00'),
      };
    case 'contact':
      return {
        prompt: vscode.l10n.t('At which name and phone number does support reach somebody? May be left empty.'),
        example: vscode.l10n.t('Name, +81 3 0000 0000'),
      };
  }
}

type Method = Pick<MethodRef, 'kind' | 'phoneType'>;

/** undefined: not known. @param before what was ticked before. @throws UserCancelledError if the person backs out. */
export async function askMethods(
  context: IActionContext,
  before: readonly Method[] | undefined,
): Promise<readonly Method[] | undefined> {
  const phone = (phoneType: PhoneType): Method => ({ kind: 'phone', phoneType });
  const all: readonly Method[] = [
    { kind: 'microsoftAuthenticator' },
    ...[phone('mobile'), phone('office')],
    ...(['fido2', 'softwareOath', 'hardwareOath', 'windowsHello'] as const).map((kind): Method => ({ kind })),
  ];
  const ticked = await tickMany(
    context,
    vscode.l10n.t('Which methods were registered? None: not known.'),
    all.map((method) => ({
      ...{ label: kindLabel(method), data: method },
      ticked: before?.some(({ kind, phoneType }) => kind === method.kind && phoneType === method.phoneType) === true,
    })),
  );
  return ticked.length === 0 ? undefined : ticked;
}
