// Whether an operation can be gone on with in the open tenant. Pure.
import type { OperationRecord } from './operation.ts';

/** False for one that ran in a demo tenant that is closed: its people are gone with it.
 * @param open the open tenant. */
export function isResumable(
  { state, header }: Pick<OperationRecord, 'state' | 'header'>,
  open: { readonly tenantId: string; readonly demoInstance?: string },
): boolean {
  return state === 'stopped' && header.tenantId === open.tenantId && header.demoInstance === open.demoInstance;
}
