// How a demo tenant is to behave: what is asked for when it is made, and the defaults.
import type { CloudName } from '../domain/cloudApi.ts';
import { tenantName } from './people/person.ts';

/** Requests, or resource units, per time. */
export interface BucketLimit {
  readonly amount: number;
  readonly perMs: number;
  /** false: a 429 of this service says no Retry-After. */
  readonly retryAfter: boolean;
}

/** https://learn.microsoft.com/graph/throttling-limits */
export interface DemoLimits {
  /** Each inner request of a batch counts. Not published; our own number. */
  readonly authenticationMethods: BucketLimit;
  /** Registration reports and audit logs, together. */
  readonly reports: BucketLimit;
  /** Resource units; the default depends on the number of users. */
  readonly directory: BucketLimit;
  readonly directoryWrites: BucketLimit;
}

/** Points on which the service's behaviour is not known for certain: each can be switched to its other reading. */
export interface DemoReading {
  /** What keeps the default from being deleted: `mfa` phones, Authenticator and OATH; `strong` also passkeys, Hello, external. */
  readonly keepsDefault: 'mfa' | 'strong';
  /** Whether an activated hardware OATH token counts as "other method". */
  readonly hardwareOathKeepsDefault: boolean;
  /** A phone number written as plain E.164. */
  readonly e164: 'refused' | 'accepted';
  readonly patchPhoneAnswers: 204 | 200;
  /** Whether the number is stored when it is another user's SMS sign-in name (409). */
  readonly clashStoresNumber: boolean;
  /** How "no default" reads in sign-in preferences, and in the report. */
  readonly unsetDefault: 'null' | 'absent';
  readonly unsetReportDefault: '' | 'none';
  /** People whose sign-in is blocked, in the registration report. https://github.com/MicrosoftDocs/entra-docs/pull/878 */
  readonly blockedInReport: 'absent' | 'listed';
  /** A reusable pass where policy allows one-time ones only. */
  readonly multiUsePass: 'refused' | 'disabledByPolicy';
  /** A pass whose start lies up to five minutes back. */
  readonly passStartInPast: 'refused' | 'tolerated';
  readonly authenticationAdministratorReadsHardwareOath: boolean;
  /** Members of a restricted management unit, for administrators of the whole tenant. */
  readonly managementRestricted: 'refused' | 'reachable';
  /** What POST phone answers somebody who may read numbers only masked. */
  readonly postedNumber: 'full' | 'masked';
  /** A query that needs `ConsistencyLevel: eventual` and lacks it. */
  readonly missingConsistencyLevel: 'refused' | 'ignored';
}

const defaultReading: DemoReading = {
  keepsDefault: 'mfa',
  hardwareOathKeepsDefault: true,
  e164: 'refused',
  patchPhoneAnswers: 204,
  clashStoresNumber: true,
  unsetDefault: 'null',
  unsetReportDefault: '',
  blockedInReport: 'absent',
  multiUsePass: 'refused',
  passStartInPast: 'refused',
  authenticationAdministratorReadsHardwareOath: true,
  managementRestricted: 'refused',
  postedNumber: 'full',
  missingConsistencyLevel: 'refused',
};

export interface DemoCustomer {
  readonly tenantId: string;
  readonly displayName: string;
}

export interface DemoOptions {
  /** Its id (lower case) and name; for somebody who looks after several tenants. The people are the same in all. */
  readonly tenant?: { readonly id: string; readonly name: string };
  /** Whose Graph it speaks; default global. */
  readonly cloud?: CloudName;
  /** Whom it looks after as a partner; default: nobody. */
  readonly customers?: readonly DemoCustomer[];
  /** Default 150. People are made when they are looked at: a hundred thousand open as fast. */
  readonly userCount?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Must reject with the signal's reason when it is aborted. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Per HTTP request; default 0. */
  readonly latencyMs?: number;
  /** How long reads go on showing the state before a write; default 4000. */
  readonly replicationLagMs?: number;
  /** false: no throttling; limits: these instead of the documented ones. */
  readonly throttle?: boolean | Partial<DemoLimits>;
  /** Of the tenant; default p2. */
  readonly licence?: 'p2' | 'p1' | 'free';
  /** Which of its two sentences the service refuses to delete the default method with; default 2. */
  readonly defaultMethodWording?: 1 | 2;
  readonly reading?: Partial<DemoReading>;
  /** How long until a change is in the audit log; default 5000. */
  readonly auditDelayMs?: number;
}

export interface ResolvedOptions {
  readonly tenant: { readonly id: string; readonly name: string };
  readonly cloud: CloudName;
  readonly customers: readonly DemoCustomer[];
  readonly userCount: number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly latencyMs: number;
  readonly replicationLagMs: number;
  /** undefined: no throttling. */
  readonly limits: DemoLimits | undefined;
  readonly licence: 'p2' | 'p1' | 'free';
  readonly defaultMethodWording: 1 | 2;
  readonly reading: DemoReading;
  readonly auditDelayMs: number;
}

function defaultLimits(userCount: number): DemoLimits {
  const units = userCount < 50 ? 3500 : userCount <= 500 ? 5000 : 8000;
  return {
    authenticationMethods: { amount: 20, perMs: 10_000, retryAfter: true },
    reports: { amount: 5, perMs: 10_000, retryAfter: true },
    directory: { amount: units, perMs: 10_000, retryAfter: true },
    directoryWrites: { amount: 3000, perMs: 150_000, retryAfter: true },
  };
}

/** Waits; rejects with the signal's reason when it is aborted. */
function realSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Fills in what was not asked for. */
export function resolveOptions(options: DemoOptions): ResolvedOptions {
  const userCount = options.userCount ?? 150;
  const throttle = options.throttle ?? true;
  const limits = defaultLimits(userCount);
  return {
    tenant: options.tenant ?? { id: '6d0f5c1e-2b84-4a37-9c15-e8f7a3b1d042', name: tenantName },
    cloud: options.cloud ?? 'global',
    customers: options.customers ?? [],
    userCount,
    now: options.now ?? Date.now,
    sleep: options.sleep ?? realSleep,
    latencyMs: options.latencyMs ?? 0,
    replicationLagMs: options.replicationLagMs ?? 4000,
    limits: throttle === false ? undefined : { ...limits, ...(throttle === true ? {} : throttle) },
    licence: options.licence ?? 'p2',
    defaultMethodWording: options.defaultMethodWording ?? 2,
    reading: { ...defaultReading, ...options.reading },
    auditDelayMs: options.auditDelayMs ?? 5000,
  };
}
