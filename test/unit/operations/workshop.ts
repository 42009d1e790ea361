// An engine on the demo tenant, with a clock that does not wait: what every test of operations works in.

import type { TestContext } from 'node:test';
import {
  createDemoTenant,
  type DemoCaller,
  type DemoOptions,
  type DemoPerson,
  type DemoTenant,
} from '../../../src/demo/demoTenant.ts';
import { cloudApis } from '../../../src/domain/cloudApi.ts';
import { failureOf, type Known } from '../../../src/domain/failure.ts';
import type { UserMethods } from '../../../src/domain/authenticationMethod.ts';
import type { OperationKind, UserPlan } from '../../../src/domain/plan.ts';
import type { PlanTarget } from '../../../src/domain/planTarget.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { createGraph, type GraphOptions } from '../../../src/graph/createGraph.ts';
import { createOperationEngine } from '../../../src/operations/createOperationEngine.ts';
import type { OperationRecord, StepState, UserOutcome, UserRecord } from '../../../src/operations/operation.ts';
import type {
  OnPass,
  OperationEngine,
  OperationScope,
  RunningOperation,
} from '../../../src/operations/operationEngine.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import type { RemovedContact } from '../../../src/operations/removedContacts.ts';
import { inWords } from '../domain/planSubjects.ts';
import { memoryKeyStore } from './memoryKeyStore.ts';
import { temporaryDirectory } from './operationSubjects.ts';
import { createVirtualClock, type VirtualClock } from './virtualClock.ts';

export const never = new AbortController().signal;
const scopes = [
  'UserAuthenticationMethod.ReadWrite.All',
  'User.Read.All',
  'User.RevokeSessions.All',
  'Policy.ReadWrite.AuthenticationMethod',
];

export interface Workshop {
  readonly tenant: DemoTenant;
  readonly clock: VirtualClock;
  readonly directory: string;
  readonly keyStore: ReturnType<typeof memoryKeyStore>;
  readonly scope: OperationScope;
  readonly engine: OperationEngine;
  /** The engine of another window, on the same directory. */
  readonly otherWindow: (owner: string) => OperationEngine;
  /** As whom the next requests are made. */
  readonly actAs: (caller: DemoCaller) => void;
  readonly target: (person: DemoPerson) => Promise<PlanTarget>;
  readonly planReset: (person: DemoPerson) => Promise<UserPlan>;
  /** Starts with an empty log of requests. */
  readonly start: (kind: OperationKind, plans: readonly UserPlan[], more?: StartOptions) => Promise<RunningOperation>;
  /** Requests that change something, or seem to, in a few words: `DELETE phoneMethods/3179e48a…`. */
  readonly writes: (person?: DemoPerson) => string[];
  /** HTTP requests, a batch being one. */
  readonly requestCount: () => number;
}

interface StartOptions {
  readonly contacts?: ReadonlyMap<string, string>;
  readonly removed?: ReadonlyMap<string, RemovedContact>;
  readonly signal?: AbortSignal;
  readonly onPass?: OnPass;
  readonly demoInstance?: string;
}

export interface WorkshopOptions extends DemoOptions {
  readonly caller?: DemoCaller;
  readonly clock?: VirtualClock;
  readonly retentionDays?: number;
  readonly undoRetentionDays?: () => number;
  /** Another way to get tokens than one that holds for ever. @param token holds for ever. */
  readonly signIn?: (tenant: DemoTenant, token: string) => Pick<GraphOptions, 'tokenSource' | 'fetch'>;
}

export async function openWorkshop(context: TestContext, options: WorkshopOptions = {}): Promise<Workshop> {
  const { clock = createVirtualClock(), retentionDays = 90, undoRetentionDays = () => 7 } = options;
  const { now, sleep } = clock;
  const tenant = createDemoTenant({ replicationLagMs: 0, throttle: false, userCount: 60, now, sleep, ...options });
  const directory = await temporaryDirectory(context);
  const keyStore = memoryKeyStore();
  let token = tenant.issueToken({ caller: options.caller ?? 'privilegedAuthenticationAdministrator', scopes });
  const graph = createGraph({
    root: tenant.root,
    api: cloudApis[options.cloud ?? 'global'],
    tokenSource: { getToken: () => Promise.resolve(token) },
    fetch: (url, init) => tenant.fetch(url, init),
    ...options.signIn?.(tenant, token),
    now,
    sleep,
    random: () => 0.5,
  });
  const scope: OperationScope = { tenantId: tenant.tenantId, demoInstance: tenant.instance, graph };
  const windowOf = (owner: string): OperationEngine => {
    const engine = createOperationEngine({
      directory,
      keyStore,
      owner,
      now,
      sleep,
      retentionDays: () => retentionDays,
      undoRetentionDays,
    });
    context.after(() => {
      engine.dispose();
    });
    return engine;
  };
  const engine = windowOf('this window');

  const target = async (person: DemoPerson): Promise<PlanTarget> => ({
    user: {
      id: person.id,
      displayName: person.userPrincipalName,
      userPrincipalName: person.userPrincipalName,
      userType: 'member',
      isManagementRestricted: false,
      onPremisesSyncEnabled: false,
    },
    methods: await known(readUserMethods(graph, person.id, never)),
    privilege: { level: 'none', because: [] },
    ownRole: 'suffices',
    self: false,
    protectedUser: false,
  });
  return {
    ...{ tenant, clock, directory, keyStore, scope, engine, target },
    otherWindow: windowOf,
    actAs(caller) {
      token = tenant.issueToken({ caller, scopes });
    },
    planReset: async (person) => planReset(await target(person)),
    start(kind, plans, { contacts = new Map(), removed, signal = never, demoInstance = tenant.instance, onPass } = {}) {
      tenant.clearRequests();
      const { tenantId, tenantName } = tenant;
      const header = { kind, demo: true, demoInstance, tenantId, tenantName, account: 'admin@fernhill.example' };
      return engine.start(
        scope,
        { header, plans, contacts, ...(removed && { removed }), ...(onPass && { onPass }) },
        signal,
      );
    },
    writes: (person) =>
      tenant.requests
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('$batch'))
        .filter(({ path }) => person === undefined || path.includes(person.id))
        .map(({ method, path }) => `${method} ${path.replace(/^.*\/authentication\//, '')}`),
    requestCount: () => tenant.requests.filter(({ batchId }) => batchId === undefined).length,
  };
}

async function known(reading: Promise<UserMethods>): Promise<Known<UserMethods>> {
  try {
    return { known: true, value: await reading };
  } catch (error) {
    return { known: false, failure: failureOf(error) };
  }
}

/** What became of the steps of a user: `delete mobile: verified`. */
export function results(user: UserRecord | undefined): string[] {
  return (user?.plan.steps ?? []).map((step) => `${inWords(step)}: ${stateInWords(user?.steps[step.id])}`);
}

/** The same of an operation on one user. */
export const resultsOfOnly = (record: OperationRecord): string[] => results(record.users[0]);

/** The same without saying of what. */
export const statesOfOnly = (record: OperationRecord): string[] =>
  resultsOfOnly(record).map((line) => line.replace(/.*: /, ''));

/** The outcome of an operation on one user. */
export const outcomeOfOnly = (record: OperationRecord): UserOutcome | undefined =>
  record.users[0] && userOutcome(record.users[0], record.header.kind);

function stateInWords(state: StepState | undefined): string {
  if (state?.state === 'failed') return `failed (${state.failure.kind})`;
  if (state?.state === 'skipped') return `skipped (${state.because})`;
  return state?.state ?? 'not planned';
}
