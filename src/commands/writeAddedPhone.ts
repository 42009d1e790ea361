// A phone for a user. Where the user has one of that kind already, its number is changed instead, if the person wants that. Knows not
// where the wish came from.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services } from '../services.ts';
import type { WriteBeginning } from './beginWrite.ts';
import { headed } from './prompts/headed.ts';
import { pickPhoneType } from './prompts/pickPhoneType.ts';
import { refusedUserSentence } from './prompts/planText.ts';
import { readTarget } from './readTarget.ts';
import { writePhone } from './writePhone.ts';

/** @throws what performWrite throws. */
export async function writeAddedPhone(
  context: IActionContext,
  services: Services,
  { session, users, title, gate }: WriteBeginning,
): Promise<OperationRecord> {
  const planTarget = await readTarget(services, session, users, 'addPhone', { phones: true });
  const methods = planTarget.methods.known ? planTarget.methods.value.methods : [];
  return writePhone(context, services, session, {
    ...{ gate, planTarget, title },
    choosePhone: async () => {
      const { phoneType, taken } = await pickPhoneType(context, methods);
      // Said before a number is typed in vain; planAddPhone refuses it too.
      if (phoneType === 'alternateMobile' && !taken && !methods.some(isMobile)) {
        const refusal = refusedUserSentence(planTarget.user, { kind: 'alternateNeedsMobile' });
        throw new SentenceError(headed(session, refusal));
      }
      return { phoneType, kind: taken ? 'changePhone' : 'addPhone' };
    },
  });
}

function isMobile(method: AuthenticationMethod): boolean {
  return method.kind === 'phone' && method.phoneType === 'mobile';
}
