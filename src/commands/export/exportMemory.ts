// Where the last export of a tenant stopped, kept across windows. No number and no address: the file itself has those, where the person put it.

import type * as vscode from 'vscode';
import * as v from 'valibot';
import type { ExportJob, ExportPlace } from '../../operations/export/exportPlace.ts';
import type { Session } from '../../services.ts';

export interface StoppedExport {
  readonly job: ExportJob;
  readonly place: ExportPlace;
  /** ISO 8601. */
  readonly at: string;
}

type Whose = Pick<Session, 'tenantId' | 'demoInstance'>;

const schema = v.object({
  demoInstance: v.exactOptional(v.string()),
  at: v.string(),
  job: v.object({
    query: v.object({
      search: v.exactOptional(v.string()),
      accountEnabled: v.exactOptional(v.boolean()),
      userType: v.exactOptional(v.picklist(['member', 'guest'])),
    }),
    format: v.picklist(['csv', 'json']),
    masked: v.boolean(),
    target: v.string(),
  }),
  place: v.object({ nextLink: v.exactOptional(v.string()), bytes: v.number(), users: v.number() }),
});

const keyOf = ({ tenantId }: Whose): string => `export/${tenantId}`;

/** undefined: none stopped, or it was of a demo tenant that is closed. */
export function stoppedExport(memento: Pick<vscode.Memento, 'get'>, whose: Whose): StoppedExport | undefined {
  const read = v.safeParse(schema, memento.get(keyOf(whose)));
  return read.success && read.output.demoInstance === whose.demoInstance ? read.output : undefined;
}

/** @param stopped undefined: forgets it. */
export async function keepExport(
  memento: Pick<vscode.Memento, 'update'>,
  whose: Whose,
  stopped: StoppedExport | undefined,
): Promise<void> {
  const { demoInstance } = whose;
  await memento.update(keyOf(whose), stopped && { ...stopped, ...(demoInstance !== undefined && { demoInstance }) });
}
