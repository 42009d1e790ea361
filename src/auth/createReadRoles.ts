// Reads the roles of the open tenant for everybody who needs them: at most once a minute, and once for all who ask together.

import type { RoleDirectory } from '../domain/access.ts';
import { EntraError, type FailureKind } from '../domain/failure.ts';
import { readRoleDirectory } from '../graph/directoryRoles.ts';
import type { Session } from './session.ts';

interface Reading {
  readonly begunAt: number;
  readonly directory: Promise<RoleDirectory>;
}

const keepMs = 60_000;
/** What will be no different a moment later. Anything else is worth another try. */
const lasting: readonly FailureKind[] = ['missingPermission', 'accessDenied', 'missingLicence', 'refused', 'notFound'];

export interface ReadRoles {
  (session: Session, signal: AbortSignal): Promise<RoleDirectory>;
  /** Something is known to have changed, or the person wants to know how things are now. */
  readonly forget: (session: Session) => void;
}

/** @param now epoch milliseconds. */
export function createReadRoles(now: () => number = Date.now): ReadRoles {
  const readings = new WeakMap<Session, Reading>();

  function reading(session: Session): Reading {
    const kept = readings.get(session);
    if (kept !== undefined && now() - kept.begunAt < keepMs) return kept;
    // Several may wait for it, so no single one may stop it; it ends by itself.
    const directory = readRoleDirectory(session.graph, new AbortController().signal);
    const fresh: Reading = { begunAt: now(), directory };
    readings.set(session, fresh);
    const forget = (): void => {
      if (readings.get(session) === fresh) readings.delete(session);
    };
    directory.then(({ failures }) => {
      const all = Object.values(failures);
      if (all.some(({ kind }) => !lasting.includes(kind))) forget();
    }, forget);
    return fresh;
  }

  return Object.assign((session: Session, signal: AbortSignal) => orAborted(reading(session).directory, signal), {
    forget: (session: Session) => void readings.delete(session),
  });
}

/** What `promise` gives, unless the signal aborts first. @throws EntraError `cancelled`. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(new EntraError({ kind: 'cancelled' }));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
