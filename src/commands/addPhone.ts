// Adds a phone for a user. Where the user has one of that kind already, changes its number instead, if the person wants that.

import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { headed } from './prompts/headed.ts';
import { pickPhoneType } from './prompts/pickPhoneType.ts';
import { refusedUserSentence } from './prompts/planText.ts';
import { readTarget } from './readTarget.ts';
import { writePhone } from './writePhone.ts';

export const addPhone: Command = async (context, services, target, selected) => {
  const { session, users, title, gate } = await beginWrite(context, services, 'addPhone', target, selected);
  const planTarget = await readTarget(services, session, users, 'addPhone', { phones: true });
  const methods = planTarget.methods.known ? planTarget.methods.value.methods : [];
  await writePhone(context, services, session, {
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
};

function isMobile(method: AuthenticationMethod): boolean {
  return method.kind === 'phone' && method.phoneType === 'mobile';
}
