// What an open tenant is. Types only.

import type * as vscode from 'vscode';
import type { Graph } from '../graph/graph.ts';

/** The tenant that is open, and as whom. One at a time. */
export interface Session {
  /** Demo tenants have an id of their own. */
  readonly tenantId: string;
  /** As people know it; begins with DEMO / デモ for a demo tenant. Text from the tenant. */
  readonly tenantName: string;
  readonly account: { readonly id: string; readonly userPrincipalName: string };
  readonly demo: boolean;
  /** One opening of the demo tenant; its state is gone when the window closes. */
  readonly demoInstance?: string;
  /** Two letters, ISO 3166-1, from the tenant; for phone numbers typed without a country code. */
  readonly country?: string;
  readonly graph: Graph;
}

export interface Sessions {
  readonly current: Session | undefined;
  readonly onDidChange: vscode.Event<Session | undefined>;
  /** Opens the demo tenant, closing what was open. */
  openDemo(): Promise<Session>;
  close(): void;
  dispose(): void;
}
