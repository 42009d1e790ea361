// Asks whom a message goes to: to a registered address, or to nobody yet. An address cannot be typed here.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { headed, type Marked } from '../prompts/headed.ts';
import { inARow } from '../prompts/inARow.ts';
import type { TextToHandOver } from './textToHandOver.ts';
import { pickOne } from '../prompts/pickOne.ts';

/** undefined: the person fills it in. @throws UserCancelledError if the person backs out. */
export async function pickRecipient(
  context: IActionContext,
  session: Marked,
  { missing, recipients, title }: TextToHandOver,
): Promise<string | undefined> {
  const somebody = recipients.map(({ address, detail, label }) => ({
    ...{ label, description: plainText(address), detail, data: address },
  }));
  const nobody = {
    ...{ label: vscode.l10n.t('Leave the Address Empty'), data: undefined },
    detail: [missing, vscode.l10n.t('Fill in a registered address, never one that the caller gave.')]
      .filter((sentence) => sentence !== undefined)
      .reduce(inARow),
  };
  return pickOne(context, headed(session, title), vscode.l10n.t('To which registered address?'), [...somebody, nobody]);
}
