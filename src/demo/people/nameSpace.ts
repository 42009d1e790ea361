// Which name the generated person at a place in display-name order has, and back. Computed, never stored:
// names come out sorted by display name, whatever the number of people.
import { pick } from './hash.ts';
import { englishGivenNames, englishSurnames, japaneseGivenNames, japaneseSurnames } from './nameTables.ts';

export interface GeneratedName {
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  /** Both names in lower case. */
  readonly words: readonly string[];
  /** Part of sign-in names before any number. */
  readonly localPart: string;
  readonly japanese: boolean;
}

const englishCount = englishGivenNames.length * englishSurnames.length;
const japaneseCount = japaneseGivenNames.length * japaneseSurnames.length;
/** How many different names there are. */
export const nameCount = englishCount + japaneseCount;

const jitterSteps = 1024;

const names: GeneratedName[] = [];

/** The name with this number; numbers follow display-name order. */
export function nameAt(number: number): GeneratedName {
  return (names[number] ??= makeName(number));
}

function makeName(number: number): GeneratedName {
  if (number < englishCount) {
    const givenName = englishGivenNames[Math.floor(number / englishSurnames.length)] ?? '';
    const surname = englishSurnames[number % englishSurnames.length] ?? '';
    const words = [givenName.toLowerCase(), surname.toLowerCase()];
    const displayName = `${givenName} ${surname}`;
    return { displayName, givenName, surname, words, localPart: words.join('.'), japanese: false };
  }
  const rest = number - englishCount;
  const surname = japaneseSurnames[Math.floor(rest / japaneseGivenNames.length)];
  const given = japaneseGivenNames[rest % japaneseGivenNames.length];
  const words = [surname?.kanji ?? '', given?.kanji ?? ''];
  return {
    displayName: words.join(' '),
    givenName: given?.kanji ?? '',
    surname: surname?.kanji ?? '',
    words,
    localPart: `${given?.romaji ?? ''}.${surname?.romaji ?? ''}`,
    japanese: true,
  };
}

/** Number of the name with this local part, or undefined. */
export function nameNumber(localPart: string): number | undefined {
  const [given = '', surname = '', more] = localPart.split('.');
  if (more !== undefined) return undefined;
  const englishGiven = englishGivenNames.findIndex((name) => name.toLowerCase() === given);
  const englishSurname = englishSurnames.findIndex((name) => name.toLowerCase() === surname);
  if (englishGiven >= 0 && englishSurname >= 0) return englishGiven * englishSurnames.length + englishSurname;
  const japaneseGiven = japaneseGivenNames.findIndex((name) => name.romaji === given);
  const japaneseSurname = japaneseSurnames.findIndex((name) => name.romaji === surname);
  if (japaneseGiven < 0 || japaneseSurname < 0) return undefined;
  return englishCount + japaneseSurname * japaneseGivenNames.length + japaneseGiven;
}

/** Number of the name of generated person `place` of `count`. Never falls as `place` rises. */
export function nameNumberOf(place: number, count: number): number {
  const jitter = pick(place, 1, jitterSteps) / jitterSteps;
  return Math.floor(((place + jitter) * nameCount) / count);
}

/** First place whose name number is at least `number` (`count` if none). */
export function firstPlaceOf(number: number, count: number): number {
  let low = Math.max(0, Math.floor((number * count) / nameCount) - 1);
  let high = Math.min(count, Math.ceil((number * count) / nameCount) + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nameNumberOf(middle, count) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
