// A date of the calendar, `2027-02-01`, for people: the same day wherever they are.

import * as vscode from 'vscode';

export function calendarDay(date: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}
