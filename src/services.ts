// The one list of what a command or a view may use. Types only; extension.ts builds the real ones.

import type * as vscode from 'vscode';
import type { Graph } from './graph/graph.ts';

/** The tenant that is open, and as whom. One at a time. */
export interface Session {
  /** Tenant id; demo tenants have one of their own. */
  readonly tenantId: string;
  readonly tenantName: string;
  readonly account: { readonly id: string; readonly userPrincipalName: string };
  readonly demo: boolean;
  readonly demoInstance?: string;
  /** Two letters, ISO 3166-1, from the tenant; for phone numbers without a country code. */
  readonly country?: string;
  readonly graph: Graph;
}

export interface Sessions {
  readonly current: Session | undefined;
  readonly onDidChange: vscode.Event<Session | undefined>;
  openDemo(): Promise<Session>;
  close(): void;
}
