// Which number an operation could not register for SMS sign-in. No record keeps it: it is read from the user who got it, or, where it
// was not stored or can only be read in part, typed again.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { EntraError } from '../../domain/failure.ts';
import { isMaskedNumber } from '../../domain/isMaskedNumber.ts';
import { maskPhoneNumber } from '../../domain/maskPhoneNumber.ts';
import { listMethods } from '../../graph/authenticationMethods.ts';
import { known } from '../../graph/http/known.ts';
import { withProgress } from '../../host/withProgress.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { ClashedStep } from '../../operations/clashedSteps.ts';
import type { Services, Session } from '../../services.ts';
import { defaultCountry } from '../defaultCountry.ts';
import { askPhone } from '../prompts/askPhone.ts';
import { headed } from '../prompts/headed.ts';

/** As Graph takes it. @throws UserCancelledError, or SentenceError if another number is typed. */
export async function clashedNumber(
  context: IActionContext,
  services: Services,
  session: Session,
  { user, maskedNumber }: ClashedStep,
): Promise<string> {
  const methods = await withProgress(
    { title: vscode.l10n.t('Reading authentication methods…'), cancellable: true },
    (signal) => known(listMethods(session.graph, user.id, signal)),
  );
  if (!methods.known && methods.failure.kind === 'cancelled') throw new EntraError(methods.failure);
  const stored = (methods.known ? methods.value : []).flatMap((method) =>
    method.kind === 'phone' && !isMaskedNumber(method.phoneNumber) ? [method.phoneNumber] : [],
  );
  const number = stored.find((one) => maskPhoneNumber(one) === maskedNumber);
  if (number !== undefined) return number;
  const typed = await askPhone(context, {
    title: headed(session, vscode.l10n.t('Type the number {0} again: it is not kept', maskedNumber)),
    phoneType: 'mobile',
    country: defaultCountry(services.settings.get('defaultCountry'), session.country),
    notes: [],
  });
  if (maskPhoneNumber(typed.graph) === maskedNumber) return typed.graph;
  throw new SentenceError(vscode.l10n.t('That is not the number of this operation, which is {0}.', maskedNumber));
}
