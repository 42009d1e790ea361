// Which accounts are a tenant's emergency access accounts, and when each was last tried, as a person said: kept in VS Code's memory,
// by object id. No name, nothing secret.

import type * as vscode from 'vscode';

export interface EmergencyRecord {
  /** Object ids. undefined: nobody has chosen yet. */
  readonly accounts: readonly string[] | undefined;
  /** By object id: `YYYY-MM-DD`. */
  readonly drills: Readonly<Record<string, string>>;
}

type Memory = Pick<vscode.Memento, 'get' | 'update'>;

export function readEmergencyRecord(memory: Memory, tenantId: string): EmergencyRecord {
  const kept = fieldsOf(memory.get(keyOf(tenantId)));
  const accounts = kept['accounts'];
  return {
    accounts: Array.isArray(accounts) ? accounts.filter(isText) : undefined,
    drills: Object.fromEntries(
      Object.entries(fieldsOf(kept['drills'])).flatMap(([id, date]) => (isText(date) ? [[id, date] as const] : [])),
    ),
  };
}

export async function keepEmergencyRecord(memory: Memory, tenantId: string, record: EmergencyRecord): Promise<void> {
  await memory.update(keyOf(tenantId), { accounts: record.accounts, drills: record.drills });
}

const keyOf = (tenantId: string): string => `entraMfa.emergencyAccess ${tenantId.toLowerCase()}`;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What another version kept, or anything else that does not fit, is nothing. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
