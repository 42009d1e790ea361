// Which accounts are a tenant's emergency access accounts, and when each was last tried, as a person said: kept in VS Code's memory,
// by object id. No name, nothing secret.

import type * as vscode from 'vscode';
import { fieldsOf } from '../../graph/http/fields.ts';

export interface EmergencyRecord {
  /** Object ids. undefined: nobody has chosen yet. */
  readonly accounts: readonly string[] | undefined;
  /** By object id: `YYYY-MM-DD`. */
  readonly drills: Readonly<Record<string, string>>;
}

type Memory = Pick<vscode.Memento, 'get' | 'update'>;

/** What another version kept, or anything else that does not fit, is nothing. */
export function readEmergencyRecord(memory: Memory, tenantId: string): EmergencyRecord {
  const kept = fieldsOf(memory.get(keyOf(tenantId)));
  const drills = kept?.object('drills');
  return {
    accounts: kept?.list('accounts')?.filter((id) => typeof id === 'string'),
    drills: Object.fromEntries(
      (drills?.names() ?? []).flatMap((id) => {
        const date = drills?.text(id);
        return date === undefined ? [] : [[id, date]];
      }),
    ),
  };
}

export async function keepEmergencyRecord(memory: Memory, tenantId: string, record: EmergencyRecord): Promise<void> {
  await memory.update(keyOf(tenantId), { accounts: record.accounts, drills: record.drills });
}

const keyOf = (tenantId: string): string => `entraMfa.emergencyAccess ${tenantId.toLowerCase()}`;
