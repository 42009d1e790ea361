// Finds out how things stand with signing in, step by step and without asking anybody anything: settings, VS Code, session, and what
// the session may do. Words nothing.

import { features, featureIds, type FeatureId } from '../../auth/features.ts';
import { clouds } from '../../auth/clouds.ts';
import { openTenant } from '../../auth/openTenant.ts';
import { changeSets, permissionSets, type PermissionSet, type PermissionState } from '../../auth/permissions.ts';
import { signedOutKey } from '../../auth/signedOutKey.ts';
import { signInTarget, type SignInTarget } from '../../auth/signInTarget.ts';
import { cloudApis } from '../../domain/cloudApi.ts';
import { failureOf } from '../../domain/failure.ts';
import { requestLine } from '../../host/requestLine.ts';
import type { Services, Session } from '../../services.ts';
import { featureState } from './featureState.ts';
import { lookAround } from './lookAround.ts';
import { providerState } from './providerState.ts';
import type { SignInFacts, SignInState } from './signInFacts.ts';

/** A session that may be used for looking, or why there is none. */
type Found = { readonly session: Session } | { readonly state: SignInState };

/** @throws EntraError `cancelled` alone. */
export async function gatherSignInFacts(services: Services, signal: AbortSignal): Promise<SignInFacts> {
  const { settings, sessions } = services;
  const cloud = settings.get('auth.cloud');
  const target = signInTarget(settings);
  const readOnly = settings.get('readOnly');
  const mode = settings.get('auth.mode');
  const provider = mode === 'vscode' ? await providerState(clouds[cloud]) : ({ kind: 'notUsed', mode } as const);
  signal.throwIfAborted();

  const open = sessions.current?.signIn === undefined ? undefined : sessions.current;
  const canTry = typeof target !== 'string' && (provider.kind === 'offered' || provider.kind === 'notUsed');
  const found: Found =
    open !== undefined
      ? { session: open }
      : canTry
        ? await findSession(services, target, signal)
        : { state: { kind: 'notTried' } };
  const session = 'session' in found ? found.session : undefined;
  const seen = session && (await lookAround(services, session, signal));
  const permissions = seen?.permissions ?? nothingKnown(readOnly);
  const common = { ownRoles: seen?.ownRoles, cloudLacks: cloudApis[cloud].lacks };
  return {
    ...{ cloud, target, readOnly, provider, permissions },
    tenantId: session?.tenantId.toLowerCase() ?? (typeof target === 'string' ? undefined : target.tenantId),
    signIn: 'session' in found ? signedIn(found.session, open !== undefined) : found.state,
    ownRoles: seen?.ownRoles,
    features: Object.fromEntries(
      featureIds.map((id) => {
        const permission = permissions[features[id].set];
        return [id, featureState(features[id], { ...common, permission, read: seen?.reads[id] })];
      }),
    ) as Record<FeatureId, SignInFacts['features'][FeatureId]>,
  };
}

/** Opens nothing on the screen. */
async function findSession(
  { settings, log, context, kept, tenants }: Services,
  target: SignInTarget,
  signal: AbortSignal,
): Promise<Found> {
  const tenant = {
    target,
    how: 'silently',
    kept,
    readOnly: () => settings.get('readOnly'),
    onRequest: (trace: Parameters<typeof requestLine>[0]) => {
      log.info(requestLine(trace));
    },
  } as const;
  try {
    return { session: await openTenant(tenant, signal) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'cancelled') throw error;
    if (failure.kind !== 'signedOut') return { state: { kind: 'failed', failure } };
    const memory = context.globalState;
    const lost = tenants.last(target) !== undefined;
    const why = memory.get(signedOutKey) === true ? 'here' : lost ? 'lost' : 'never';
    return { state: { kind: 'nobody', why } };
  }
}

function signedIn({ account, tenantName, tenantId, domain }: Session, open: boolean): SignInState {
  return {
    ...{ kind: 'signedIn', open, account: account.userPrincipalName, tenantName, tenantId },
    ...(domain === undefined ? {} : { domain }),
  };
}

function nothingKnown(readOnly: boolean): SignInFacts['permissions'] {
  return Object.fromEntries(
    Object.keys(permissionSets).map((set) => [
      set,
      readOnly && changeSets.some((one) => one === set) ? 'off' : 'unknown',
    ]),
  ) as Record<PermissionSet, PermissionState>;
}
