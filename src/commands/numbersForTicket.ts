// Finds the phone numbers that an operation set, for somebody whose setting shows them in full. No record keeps them, so they are
// read from Microsoft Entra again, and shown only where what is there now fits what was set.

import { maskPhoneNumber } from '../domain/maskPhoneNumber.ts';
import { isMaskedNumber } from '../domain/isMaskedNumber.ts';
import { failureOf } from '../domain/failure.ts';
import { listMethods } from '../graph/authenticationMethods.ts';
import type { OperationRecord, StepState, UserRecord } from '../operations/operation.ts';
import type { Session } from '../services.ts';

/** A ticket about more people than this keeps its numbers masked: it would read as many users again. */
const mostUsers = 20;

const standing: readonly (StepState['state'] | undefined)[] = ['verified', 'alreadyDone', 'doneWithoutSmsSignIn'];

/** By `${userId}/${stepId}`. What cannot be read, or is masked by the service, is left out.
 * @throws EntraError `cancelled` alone. */
export async function numbersForTicket(
  session: Session,
  { header, users }: OperationRecord,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  if (header.demoInstance !== session.demoInstance) return numbers;
  const concerned = users.filter((user) => phoneSteps(user).length > 0);
  if (concerned.length > mostUsers) return numbers;
  await Promise.all(
    concerned.map(async (user) => {
      const { id: userId } = user.plan.user;
      try {
        const methods = await listMethods(session.graph.together, userId, signal);
        for (const { id, phoneType, maskedNumber } of phoneSteps(user)) {
          const phone = methods.find((method) => method.kind === 'phone' && method.phoneType === phoneType);
          if (phone?.kind !== 'phone' || isMaskedNumber(phone.phoneNumber)) continue;
          if (maskPhoneNumber(phone.phoneNumber) === maskedNumber) numbers.set(`${userId}/${id}`, phone.phoneNumber);
        }
      } catch (error) {
        if (failureOf(error).kind === 'cancelled') throw error;
      }
    }),
  );
  return numbers;
}

function phoneSteps({ plan, steps }: UserRecord) {
  return plan.steps.flatMap(({ id, action }) =>
    (action.type === 'addPhone' || action.type === 'changePhone') && standing.includes(steps[id]?.state)
      ? [{ id, phoneType: action.phoneType, maskedNumber: action.maskedNumber }]
      : [],
  );
}
