// The SMS and voice numbers of one day, kept so that they can be seen falling. Pure; no names.

import { figureOf } from './figures.ts';
import type { TenantReading } from './tenantReading.ts';

export interface DayRecord {
  /** `2026-11-26`, in UTC. */
  readonly day: string;
  readonly people: number;
  readonly smsVoiceOnly: number;
  readonly smsVoiceDefault: number;
  readonly prompted: number;
  readonly promptedAdministrators: number;
  /** How many might be in `smsVoiceOnly` besides: it was not known. */
  readonly unknown: number;
}

const numbers = ['people', 'smsVoiceOnly', 'smsVoiceDefault', 'prompted', 'promptedAdministrators', 'unknown'] as const;
/** Two years. */
const mostDays = 730;

/** The records with the day of the reading in them: the last reading of a day stands for it. A reading that did not come to its end, or
 * in which nothing is known, changes nothing. */
export function withDay(records: readonly DayRecord[], { people, state, readAt }: TenantReading): readonly DayRecord[] {
  const only = figureOf('smsVoiceOnly', people);
  if (state !== 'done' || only.unknown === people.length) return records;
  const day = readAt.slice(0, 10);
  const record: DayRecord = {
    ...{ day, people: people.length, smsVoiceOnly: only.count, unknown: only.unknown },
    smsVoiceDefault: figureOf('smsVoiceDefault', people).count,
    prompted: figureOf('prompted', people).count,
    promptedAdministrators: figureOf('promptedAdministrators', people).count,
  };
  const others = records.filter((one) => one.day !== day);
  return [...others, record].toSorted((one, other) => (one.day < other.day ? -1 : 1)).slice(-mostDays);
}

/** What was kept, as far as it makes sense. */
export function dayRecordsOf(kept: unknown): readonly DayRecord[] {
  return Array.isArray(kept) ? kept.filter(isDayRecord) : [];
}

function isDayRecord(value: unknown): value is DayRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  const { day } = record;
  return (
    typeof day === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    numbers.every((name) => Number.isSafeInteger(record[name]) && Number(record[name]) >= 0)
  );
}
