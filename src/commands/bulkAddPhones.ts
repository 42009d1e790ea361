// Sets the phone numbers that a file says: adds or changes, for many users.

import { operationVerb } from '../views/operationTitle.ts';
import { beginWriteFor } from './beginWrite.ts';
import { bulkReview } from './bulk/bulkReview.ts';
import { openUserFile } from './bulk/openUserFile.ts';
import { phoneRemarks } from './bulk/phoneRemarks.ts';
import { wantedPhones } from './bulk/wantedPhones.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { planSetPhones } from '../domain/setPhonesPlan.ts';
import { readTargets } from './readTargets.ts';
import { requireSession } from './requireSession.ts';
import { requireWritableFor } from './requireWritableFor.ts';
import { smsVoiceFacts } from './smsVoiceFacts.ts';

const kind = 'setPhones';

export const bulkAddPhones: Command = async (context, services) => {
  requireWritableFor(services, kind);
  const session = requireSession(services);
  const subjects = await openUserFile(context, services, session, { phones: true, title: operationVerb(kind) });
  const { users, file } = subjects;
  // Of a file with no row that can be used, the reasons are shown all the same.
  const gate = users.length === 0 ? {} : (await beginWriteFor(context, services, kind, session, users)).gate;
  const targets = await readTargets(services, session, users, kind, { phones: true });
  const wanted = wantedPhones(file?.accepted ?? []);
  const smsVoice = smsVoiceFacts(services, session);
  const planned = targets.map((target) => planSetPhones(target, wanted.get(target.user.id) ?? [], smsVoice));
  const left = new Map(
    planned.flatMap(({ plan, left }) => [...left].map(([type, because]) => [`${plan.user.id}/${type}`, because])),
  );
  await performWrite(context, services, {
    ...{ kind, session, gate, targets, typed: true },
    plans: planned.map(({ plan }) => plan),
    contacts: new Map(planned.flatMap(({ contacts }) => [...contacts])),
    remarks: phoneRemarks(services, session, file?.accepted ?? []),
    review: bulkReview(context, session, kind, subjects, left),
  });
};
