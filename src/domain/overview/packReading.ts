// A tenant's reading in a form to be kept in a file, and back. Pure. No phone number is in it, and nothing the service said. What was
// packed by another version, or is not whole, is nothing.

import type { FailureReason } from '../failure.ts';
import { registeredMethods, type RegisteredMethod } from './registeredMethod.ts';
import { defaultMethods, unknownReasons, type MethodSource, type TenantPerson } from './tenantPerson.ts';
import type { TenantReading } from './tenantReading.ts';

const version = 1;
const sources: readonly MethodSource[] = ['report', 'live'];
/** Failures that say something about the tenant, not about a moment. */
const lasting = [
  'missingLicence',
  'missingPermission',
  'accessDenied',
  'notInThisCloud',
] as const satisfies readonly FailureReason['kind'][];
const flags = ['enabled', 'guest', 'isAdmin', 'registered', 'capable', 'passwordless'] as const;

/** Names, flags, methods, unsure, default, missing, source, when: hundred thousand of them are kept. */
type Row = readonly [string, string, string, string, string | null, string, number, number, number, number];

/** JSON-able. */
export function packReading(reading: TenantReading): unknown {
  const { state, source, begunAt, readAt, reportRows, everybodyListed, progress, leftOut, unreadable } = reading;
  const reportFailure = lasting.find((kind) => kind === reading.reportFailure?.kind);
  const frame = { state, source, begunAt, readAt, reportRows, everybodyListed, progress, leftOut, unreadable };
  return { version, ...frame, reportFailure, rows: reading.people.map(rowOf) };
}

export function unpackReading(packed: unknown): TenantReading | undefined {
  const { version: packedBy, rows, reportFailure, ...rest } = fields(packed);
  if (packedBy !== version || !Array.isArray(rows) || !isFrame(rest)) return undefined;
  const people: TenantPerson[] = [];
  for (const row of rows) {
    const person = personOf(row);
    if (person === undefined) return undefined;
    people.push(person);
  }
  const kind = lasting.find((one) => one === reportFailure);
  return { ...rest, people, failures: {}, ...(kind !== undefined && { reportFailure: { kind } }) };
}

function rowOf(person: TenantPerson): Row {
  return [
    person.id,
    person.displayName,
    person.userPrincipalName,
    flags.map((name) => (person[name] === undefined ? '-' : person[name] ? '1' : '0')).join(''),
    person.methods === undefined ? null : packed(person.methods),
    packed(person.unsure ?? []),
    person.defaultMethod === undefined ? -1 : defaultMethods.indexOf(person.defaultMethod),
    person.missing === undefined ? -1 : unknownReasons.indexOf(person.missing),
    person.source === undefined ? -1 : sources.indexOf(person.source),
    person.readAt === undefined ? 0 : Date.parse(person.readAt),
  ];
}

function personOf(row: unknown): TenantPerson | undefined {
  if (!isRow(row)) return undefined;
  const [id, displayName, userPrincipalName, told, methods, unsure, defaultMethod, missing, source, at] = row;
  const known = Object.fromEntries(flags.flatMap((name, index) => flag(name, told[index])));
  return {
    ...{ id, displayName, userPrincipalName, ...known },
    ...(methods !== null && { methods: unpacked(methods) }),
    ...(unsure !== '' && { unsure: unpacked(unsure) }),
    ...pick('defaultMethod', defaultMethods, defaultMethod),
    ...pick('missing', unknownReasons, missing),
    ...pick('source', sources, source),
    ...(at > 0 && { readAt: new Date(at).toISOString() }),
  };
}

const flag = (name: string, told: string | undefined): readonly (readonly [string, boolean])[] =>
  told === '1' || told === '0' ? [[name, told === '1']] : [];

function pick<K extends string, T>(name: K, list: readonly T[], index: number): { readonly [P in K]?: T } {
  const value = list[index];
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: T });
}

const packed = (methods: readonly RegisteredMethod[]): string =>
  methods.map((method) => registeredMethods.indexOf(method).toString(36)).join('');

const unpacked = (text: string): readonly RegisteredMethod[] =>
  Array.from(text, (letter) => registeredMethods[Number.parseInt(letter, 36)] ?? 'other');

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 10) return false;
  const [, , , , methods, ...rest] = row as readonly unknown[];
  return (
    row.slice(0, 4).every((text) => typeof text === 'string') &&
    (methods === null || typeof methods === 'string') &&
    typeof rest[0] === 'string' &&
    rest.slice(1).every((number) => Number.isSafeInteger(number)) &&
    Math.abs(Number(rest[4])) < 8.64e15
  );
}

function isFrame(
  rest: Readonly<Record<string, unknown>>,
): rest is Omit<TenantReading, 'people' | 'failures' | 'reportFailure'> & Readonly<Record<string, unknown>> {
  const { read, toRead } = fields(rest['progress']);
  const rowsAt = rest['reportRows'] === undefined ? undefined : fields(rest['reportRows']);
  return (
    (rest['state'] === 'done' || rest['state'] === 'stopped') &&
    (rest['source'] === 'report' || rest['source'] === 'live') &&
    isDate(rest['begunAt']) &&
    isDate(rest['readAt']) &&
    (rowsAt === undefined || (isDate(rowsAt['oldestAt']) && isDate(rowsAt['newestAt']))) &&
    typeof rest['everybodyListed'] === 'boolean' &&
    typeof read === 'number' &&
    (toRead === undefined || typeof toRead === 'number') &&
    typeof rest['leftOut'] === 'number' &&
    typeof rest['unreadable'] === 'number'
  );
}

const isDate = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
