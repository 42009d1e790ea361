// Changes the number of a phone the user has. The number on file may be masked, and is never sent back.

import * as vscode from 'vscode';
import type { PhoneType } from '../domain/authenticationMethod.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { pickMethod } from './prompts/pickMethod.ts';
import { readTarget } from './readTarget.ts';
import { writePhone } from './writePhone.ts';

export const changePhone: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'changePhone', target, selected);
  const planTarget = await readTarget(services, session, users, 'changePhone', { phones: true });
  const phones = (planTarget.methods.known ? planTarget.methods.value.methods : []).flatMap((method) =>
    method.kind === 'phone' ? [method] : [],
  );
  if (phones.length === 0) {
    throw new SentenceError(vscode.l10n.t('There is no phone whose number could be changed. Add one instead.'));
  }
  const clicked = target?.kind === 'method' && target.method.kind === 'phone' ? target.method : undefined;
  await writePhone(context, services, session, {
    ...{ gate, planTarget, title },
    choosePhone: async () => {
      const { phoneType } = clicked ?? (await pickMethod(context, title, phones));
      return { kind: 'changePhone', phoneType: known(phoneType) };
    },
  });
};

function known(phoneType: PhoneType | undefined): PhoneType {
  if (phoneType !== undefined) return phoneType;
  throw new SentenceError(vscode.l10n.t('This version does not know this type of phone. Use the Entra admin center.'));
}
