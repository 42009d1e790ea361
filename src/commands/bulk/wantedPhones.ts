// The phones that a file says, by user. Pure.

import type { AcceptedRow } from '../../domain/csv/judgeRows.ts';
import type { WantedPhone } from '../../domain/setPhonesPlan.ts';

export function wantedPhones(accepted: readonly AcceptedRow[]): ReadonlyMap<string, readonly WantedPhone[]> {
  const wanted = new Map<string, WantedPhone[]>();
  for (const { user, row } of accepted) {
    if (row.phone === undefined) continue;
    const { phoneType, number } = row.phone;
    const phones = wanted.get(user.id) ?? [];
    phones.push({ phoneType, phoneNumber: number.graph });
    wanted.set(user.id, phones);
  }
  return wanted;
}
