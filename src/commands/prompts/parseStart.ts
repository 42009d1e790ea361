// A date and a time as people type them, in the time zone of this computer. Pure.

/** `2026-12-01 09:00`, `2026/12/1 9:00`, full-width digits too; undefined: no such moment. */
export function parseStart(text: string): Date | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T]+(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const at = new Date(year, month - 1, day, hour, minute);
  // 31 February would become a day in March.
  const isReal = at.getMonth() === month - 1 && at.getDate() === day && at.getHours() === hour && minute < 60;
  return isReal ? at : undefined;
}
