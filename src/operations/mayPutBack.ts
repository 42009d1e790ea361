// Whether what an operation took away can be put back in the open tenant. Pure.
import type { OperationRecord } from './operation.ts';

/** False for one that ran in a demo tenant that is closed: its people are gone with it.
 * @param open the open tenant. */
export function mayPutBack(
  { undoUntil, header }: Pick<OperationRecord, 'undoUntil' | 'header'>,
  open: { readonly tenantId: string; readonly demoInstance?: string },
): boolean {
  return undoUntil !== undefined && header.tenantId === open.tenantId && header.demoInstance === open.demoInstance;
}
