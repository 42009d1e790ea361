// What an open tenant is. Types only.

import type * as vscode from 'vscode';
import type { CloudName } from '../domain/cloudApi.ts';
import type { Graph } from '../graph/graph.ts';
import type { Account } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';
import type { TenantTokenSource } from './tenantTokens.ts';

/** The tenant that is open, and as whom. One at a time. */
export interface Session {
  /** Demo tenants have an id of their own. */
  readonly tenantId: string;
  /** As people know it; begins with DEMO / デモ for a demo tenant. Text from the tenant. */
  readonly tenantName: string;
  /** The tenant's domain: names can be chosen to look like another's. */
  readonly domain?: string;
  readonly account: { readonly id: string; readonly userPrincipalName: string };
  /** Microsoft's cloud that the tenant is in. */
  readonly cloud: CloudName;
  readonly demo: boolean;
  /** An app acts, with permissions of its own, and no person: `account` is the app. */
  readonly appOnly?: boolean;
  /** One opening of the demo tenant; its state is gone when the window closes. */
  readonly demoInstance?: string;
  /** Two letters, ISO 3166-1, from the tenant; for phone numbers typed without a country code. */
  readonly country?: string;
  readonly graph: Graph;
  /** Gets a new token, which knows the roles of now. false: none can be had without asking the person. Absent: every request has a new
   * one anyway. @throws EntraError. */
  readonly renewToken?: (signal: AbortSignal) => Promise<boolean>;
  /** Of a real tenant. */
  readonly signIn?: SignIn;
}

/** How things stand with signing in to the open tenant. */
export interface SignIn extends Pick<
  TenantTokenSource,
  'missingPermissions' | 'permission' | 'look' | 'ask' | 'isSignedIn' | 'hasEnded' | 'end'
> {
  /** As which app, and in which cloud. */
  readonly target: SignInTarget;
  /** Who signed in; the session's account is the same person as the tenant knows them. */
  readonly account: Account;
}

export interface Sessions {
  readonly current: Session | undefined;
  /** Whether another is on its way. */
  readonly isOpening: boolean;
  readonly onDidChange: vscode.Event<Session | undefined>;
  /** Opens the demo tenant, closing what was open. */
  openDemo(): Promise<Session>;
  /** Opens what `opener` makes. What was open stays open until then, and then too if it is what `opener` gives. @throws EntraError `cancelled` when a later wish replaces it. */
  open(opener: (signal: AbortSignal) => Promise<Session>): Promise<Session>;
  close(): void;
  dispose(): void;
}
