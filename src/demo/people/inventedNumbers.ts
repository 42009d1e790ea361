// Phone numbers nobody has: ranges reserved for fiction (US 555-01xx, UK Ofcom drama numbers), and for Japan plainly impossible ones.
import { pick } from './hash.ts';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const americanAreas = ['206', '303', '415', '503', '617', '702', '808', '917'];

/** A mobile number in Graph's form, `+CC NNN…`. */
export function inventedMobile(key: number, country: string | null): string {
  if (country === 'JP') return `+81 900000${digits(pick(key, 31, 10_000), 4)}`;
  if (country === 'GB') return `+44 7700900${digits(pick(key, 32, 1000), 3)}`;
  return `+1 ${americanAreas[pick(key, 33, americanAreas.length)] ?? '206'}55501${digits(pick(key, 34, 100), 2)}`;
}

/** An office number in Graph's form, with an extension. */
export function inventedOffice(key: number, country: string | null): string {
  const extension = `x${pick(key, 35, 900) + 100}`;
  if (country === 'JP') return `+81 30000${digits(pick(key, 36, 10_000), 4)}${extension}`;
  if (country === 'GB') return `+44 2079460${digits(pick(key, 37, 1000), 3)}${extension}`;
  return `+1 50355501${digits(pick(key, 38, 100), 2)}${extension}`;
}
