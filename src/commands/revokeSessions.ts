// Ends all sign-in sessions of users: they sign in again everywhere. What the portal's "Revoke sessions" does.

import { planRevokeSessions } from '../domain/sessionsPlan.ts';
import { beginWrite } from './beginWrite.ts';
import type { Command } from './command.ts';
import { performWrite } from './performWrite.ts';
import { readPersons } from './readPersons.ts';
import { readSessions } from './readSessions.ts';

export const revokeSessions: Command = async (context, services, target, selected) => {
  const { session, users, gate } = await beginWrite(context, services, 'revokeSessions', target, selected);
  const persons = await readSessions(session, await readPersons(services, session, users, 'revokeSessions'));
  const plans = persons.map(planRevokeSessions);
  await performWrite(context, services, { kind: 'revokeSessions', session, gate, plans });
};
