// The tenants that were open last, by cloud, app and way to sign in: for a quick start, and to go back to. No token, nothing secret.

import type * as vscode from 'vscode';
import { guidOf } from './guidOf.ts';
import { homeTenantOf } from './homeTenantOf.ts';
import type { Session } from './session.ts';
import type { Account } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';
import type { TenantFacts } from './tenantFacts.ts';

export interface RememberedTenant {
  readonly facts: TenantFacts;
  /** Who was signed in to it. */
  readonly account: Account;
  /** When it was opened, ISO 8601. */
  readonly usedAt: string;
}

export interface TenantMemory {
  /** Newest first. */
  recent(target: SignInTarget): readonly RememberedTenant[];
  /** The one that opens with these settings, if it was open before. */
  last(target: SignInTarget): RememberedTenant | undefined;
  /** Does nothing for a demo tenant. */
  remember(session: Session): Promise<void>;
  forget(target: SignInTarget, tenantId: string): Promise<void>;
}

const most = 10;

/** @param now epoch milliseconds. */
export function createTenantMemory(
  memento: Pick<vscode.Memento, 'get' | 'update'>,
  now: () => number = Date.now,
): TenantMemory {
  const recent: TenantMemory['recent'] = (target) => {
    const kept: unknown = memento.get(keyOf(target));
    return Array.isArray(kept) ? kept.flatMap((item) => readItem(item) ?? []) : [];
  };
  const others = (target: SignInTarget, tenantId: string): readonly RememberedTenant[] =>
    recent(target).filter(({ facts }) => facts.tenantId !== tenantId);

  return {
    recent,
    last: (target) =>
      recent(target).find(({ facts, account }) => facts.tenantId === (target.tenantId ?? homeTenantOf(account))),
    remember: async ({ signIn, tenantId, tenantName, domain, country, account }) => {
      if (signIn === undefined) return;
      const { target, account: signedIn } = signIn;
      const facts = { tenantId, tenantName, domain, country, account: { ...account } };
      const item = {
        facts,
        account: { id: signedIn.id, label: signedIn.label },
        usedAt: new Date(now()).toISOString(),
      };
      await memento.update(keyOf(target), [item, ...others(target, tenantId)].slice(0, most));
    },
    forget: async (target, tenantId) => {
      await memento.update(keyOf(target), others(target, tenantId));
    },
  };
}

/** An app that signs in by itself is never taken for a person who signs in as the same app. */
const keyOf = ({ mode, cloud, clientId }: SignInTarget): string =>
  `entraMfa.recentTenants ${mode} ${cloud.graphRoot} ${clientId}`;

/** What another version kept, or anything else that does not fit, is nothing. */
function readItem(item: unknown): RememberedTenant | undefined {
  const { facts, account, usedAt } = fieldsOf(item);
  const { tenantId, tenantName, domain, country, account: person } = fieldsOf(facts);
  const { id: personId, userPrincipalName } = fieldsOf(person);
  const { id, label } = fieldsOf(account);
  if (!isText(tenantId) || guidOf(tenantId) !== tenantId) return undefined;
  if (!isText(tenantName) || !isText(personId) || !isText(userPrincipalName)) return undefined;
  if (!isText(id) || !isText(label) || !isText(usedAt)) return undefined;
  return {
    facts: {
      tenantId,
      tenantName,
      ...(isText(domain) ? { domain } : {}),
      ...(isText(country) ? { country } : {}),
      account: { id: personId, userPrincipalName },
    },
    account: { id, label },
    usedAt,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
