// Repeatable numbers and GUIDs: the same key always gives the same answer, so nothing has to be stored until it changes.

const multiplier = 0x45d9f3b;
const inverseMultiplier = 0x119de1f3;

/** Mixes 32 bits so that neighbours look unrelated; can be undone. */
function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), multiplier);
  x = Math.imul(x ^ (x >>> 16), multiplier);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Undoes {@link mix}. */
function unmix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), inverseMultiplier);
  x = Math.imul(x ^ (x >>> 16), inverseMultiplier);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A number of 32 bits that depends on both. */
function hash(key: number, salt: number): number {
  return mix(mix(key + 0x9e3779b9) ^ mix(salt * 0x85ebca6b + 1));
}

/** A whole number from 0 to `below` − 1. */
export function pick(key: number, salt: number, below: number): number {
  return hash(key, salt) % below;
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hex8 = (value: number): string =>
  (pairs[value >>> 24] ?? '') +
  (pairs[(value >>> 16) & 255] ?? '') +
  (pairs[(value >>> 8) & 255] ?? '') +
  (pairs[value & 255] ?? '');

/** A GUID (version 4 by its form) whose first eight digits are `first`. */
function guidFrom(first: number, key: number, salt: number): string {
  const [second, third, fourth] = [hash(key, salt + 101), hash(key, salt + 102), hash(key, salt + 103)];
  // The marks of version and variant.
  const middle = hex8((second & 0xffff0fff) | 0x4000);
  const rest = hex8((third & 0x3fffffff) | 0x80000000);
  return `${hex8(first)}-${middle.slice(0, 4)}-${middle.slice(4)}-${rest.slice(0, 4)}-${rest.slice(4)}${hex8(fourth)}`;
}

/** A GUID for a thing of one kind (`salt`). */
export function guid(key: number, salt: number): string {
  return guidFrom(hash(key, salt + 100), key, salt);
}

const personSalt = 7;
/** Keeps key 0 from becoming the GUID that begins with zeros. */
const personMask = 0x5bd1e995;

/** Object id of the person with this key. */
export function personId(key: number): string {
  return guidFrom(mix(key ^ personMask), key, personSalt);
}

/** Key of the person with this object id, if it is one of ours. */
export function personKey(id: string): number | undefined {
  const lower = id.toLowerCase();
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(lower)) return undefined;
  const key = (unmix(Number.parseInt(lower.slice(0, 8), 16)) ^ personMask) >>> 0;
  return personId(key) === lower ? key : undefined;
}

/** An id like those of passkeys: base64url, not a GUID. */
export function opaqueId(key: number, salt: number, length = 22): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let id = '';
  for (let i = 0; i < length; i++) id += alphabet.charAt(hash(key, salt * 1000 + i) % alphabet.length);
  return `${id}2`;
}
