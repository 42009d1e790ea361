// Asks whom a message goes to: to a registered address, or to nobody yet. An address cannot be typed here.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { askTitled } from '../prompts/askTitled.ts';
import { headed, type Marked } from '../prompts/headed.ts';
import { inARow } from '../prompts/inARow.ts';
import type { TextToHandOver } from './textToHandOver.ts';

/** undefined: the person fills it in. @throws UserCancelledError if the person backs out. */
export async function pickRecipient(
  context: IActionContext,
  session: Marked,
  { missing, recipients, title }: TextToHandOver,
): Promise<string | undefined> {
  const items = recipients.map(({ address, detail, label }): IAzureQuickPickItem<string | undefined> => ({
    ...{ label, description: plainText(address), data: address, suppressPersistence: true },
    ...(detail !== undefined && { detail }),
  }));
  const nobody: IAzureQuickPickItem<string | undefined> = {
    ...{ label: vscode.l10n.t('Leave the Address Empty'), data: undefined, suppressPersistence: true },
    detail: [missing, vscode.l10n.t('Fill in a registered address, never one that the caller gave.')]
      .filter((sentence) => sentence !== undefined)
      .reduce(inARow),
  };
  const picked = await askTitled(context, headed(session, title), () =>
    context.ui.showQuickPick([...items, nobody], {
      placeHolder: vscode.l10n.t('To which registered address?'),
      suppressPersistence: true,
    }),
  );
  return picked.data;
}
