// Asks whom a message goes to: to a registered address, or to nobody yet. An address cannot be typed here.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import type { Session } from '../../services.ts';
import { headed } from '../prompts/headed.ts';
import type { TextToHandOver } from './textToHandOver.ts';

/** undefined: the person fills it in. @throws UserCancelledError if the person backs out. */
export async function pickRecipient(
  context: IActionContext,
  session: Session,
  { lockedOut, missing, recipients, title }: TextToHandOver,
): Promise<string | undefined> {
  const items = recipients.map(({ address, detail, label }): IAzureQuickPickItem<string | undefined> => ({
    ...{ label, description: plainText(address), data: address, suppressPersistence: true },
    ...(detail !== undefined && { detail }),
  }));
  const nobody: IAzureQuickPickItem<string | undefined> = {
    ...{ label: vscode.l10n.t('Leave the Address Empty'), data: undefined, suppressPersistence: true },
    ...(missing !== undefined && { detail: missing }),
  };
  const picked = await context.ui.showQuickPick([...items, nobody], {
    title: headed(session, title),
    placeHolder: lockedOut
      ? vscode.l10n.t('To whom? Through the manager or another registered address, never one that the caller gave.')
      : vscode.l10n.t('To whom? Only registered addresses are offered, never one that a caller gave.'),
    suppressPersistence: true,
  });
  return picked.data;
}
