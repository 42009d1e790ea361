// Moments and dates as they are written in a text. Pure: which moment is told.

import type { Language } from './messageLanguage.ts';

const locales = { en: 'en-GB', ja: 'ja-JP' } as const;

/** With the zone: whoever reads it may be elsewhere. @param at epoch milliseconds. @param timeZone this computer's, if not told. */
export function spokenTime(language: Language, at: number, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(locales[language], {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZoneName: 'shortOffset',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const [year, month, day] = [of('year'), of('month').replace('月', ''), of('day')];
  const clock = `${of('hour')}:${of('minute')} (${of('timeZoneName').replace('GMT', 'UTC')})`;
  return language === 'ja' ? `${year} 年 ${month} 月 ${day} 日 ${clock}` : `${day} ${month} ${year}, ${clock}`;
}

/** @param date `2027-02-01`. */
export function spokenDate(language: Language, date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (language === 'ja') return `${year} 年 ${month} 月 ${day} 日`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
  return `${day} ${name} ${year}`;
}
