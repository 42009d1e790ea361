// Asks for the number of a phone, plans it, and hands the plan on. Adding and changing differ in the plan alone.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { PhoneType } from '../domain/authenticationMethod.ts';
import { maskPhoneNumber } from '../domain/maskPhoneNumber.ts';
import type { ParsedPhoneNumber } from '../domain/phoneNumber.ts';
import { phoneNotes } from '../domain/phoneNotes.ts';
import { phoneStepId, planAddPhone, planChangePhone } from '../domain/phonePlan.ts';
import type { PlanTarget } from '../domain/planTarget.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { plainText } from '../host/plainText.ts';
import type { Services, Session } from '../services.ts';
import { defaultCountry } from './defaultCountry.ts';
import { performWrite } from './performWrite.ts';
import { askPhone } from './prompts/askPhone.ts';
import { askTwo } from './prompts/askTwo.ts';
import type { GatePass } from './prompts/gateQuestions.ts';
import { smsVoiceFacts } from './smsVoiceFacts.ts';

export interface PhoneWrite {
  readonly gate: GatePass;
  readonly planTarget: PlanTarget;
  /** Heads the boxes; plain. */
  readonly title: string;
  /** Says, or asks, which phone it is about, and whether the user has it already. */
  readonly choosePhone: () => Promise<{ readonly kind: PhoneKind; readonly phoneType: PhoneType }>;
}

type PhoneKind = 'addPhone' | 'changePhone';

/** @throws what performWrite throws. */
export async function writePhone(
  context: IActionContext,
  services: Services,
  session: Session,
  { gate, planTarget, title, choosePhone }: PhoneWrite,
): Promise<OperationRecord> {
  const { user, phonePolicy } = planTarget;
  const smsVoice = smsVoiceFacts(services, session);
  const country = defaultCountry(services.settings.get('defaultCountry'), session.country);
  const [{ kind, phoneType }, number] = await askTwo(context, title, choosePhone, ({ phoneType }) =>
    askPhone(context, { title, phoneType, country, notes: phoneNotes(phoneType, phonePolicy, smsVoice) }),
  );
  const plan = kind === 'addPhone' ? planAddPhone : planChangePhone;
  return performWrite(context, services, {
    kind,
    session,
    gate,
    targets: [planTarget],
    plans: [plan({ ...planTarget, phoneType, phoneNumber: number.graph, smsVoice })],
    contacts: new Map([[`${user.id}/${phoneStepId}`, number.graph]]),
    remarks: remarksOn(number, kind, planTarget, phoneType),
  });
}

function remarksOn(
  number: Extract<ParsedPhoneNumber, { ok: true }>,
  kind: PhoneKind,
  { methods }: PlanTarget,
  phoneType: PhoneType,
): readonly string[] {
  const remarks: string[] = [];
  const now = (methods.known ? methods.value.methods : []).find(
    (method) => method.kind === 'phone' && method.phoneType === phoneType,
  );
  if (kind === 'changePhone' && now?.kind === 'phone') {
    remarks.push(vscode.l10n.t('The number until now: {0}', plainText(maskPhoneNumber(now.phoneNumber))));
  }
  if (!number.valid) {
    remarks.push(vscode.l10n.t('No number like this is known to be in use. Check it with the user.'));
  } else if (phoneType !== 'office' && number.type === 'fixedLine') {
    remarks.push(vscode.l10n.t('This is a landline number, which may not receive text messages.'));
  }
  return remarks;
}
