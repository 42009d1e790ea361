// A table as CSV that Excel opens as it is meant: UTF-8 with a byte order mark, and no cell that Excel would calculate. Pure.
// https://owasp.org/www-community/attacks/CSV_Injection

/** Also in the full-width forms, which Japanese Excel takes likewise. A leading apostrophe gets another one, since reading takes one off. */
const wouldCalculate = /^['=+\-@\t\r＝＋－＠]/;

/** Lines end with CR LF, the last one too. What {@link readTable} reads of it is what was given. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: string): string {
  const text = wouldCalculate.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
