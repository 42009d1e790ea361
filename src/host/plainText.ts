// Makes text from the tenant or the service safe to show anywhere. Knows no vscode.

/** Line breaks and other controls: they would fake lines, or hide what follows. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Marks that reorder or hide text (CVE-2021-42574 and the like), tag characters, and a stray byte order mark.
 * Joiners stay: names in several scripts, and emoji, need them. */
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Takes no room and breaks no line. Put into sequences that some place would interpret. */
const joiner = '\u2060';

/** One line of plain text, whatever came in. Meant for every place at once, so that text that moves from one place to another
 * stays harmless: codicons `$(x)` (status bar, quick picks), links `[x](command:y)` (notifications), line breaks and
 * direction overrides (everywhere). Right-to-left text is isolated, so that it cannot reorder what stands beside it.
 * Rows, tooltips and modal details interpret nothing; they need no more than this. Markdown is not safe with it: we never make any from the tenant's text.
 * @param maxLength in code points; what is longer ends with `…`. */
export function plainText(text: string, maxLength = 200): string {
  const line = text.replace(controls, ' ').replace(invisible, '').trim();
  const short = line.length > maxLength ? shorten(line, maxLength) : line;
  const inert = short.replaceAll('$(', `$${joiner}(`).replaceAll('](', `]${joiner}(`);
  return rightToLeft.test(inert) ? `\u2068${inert}\u2069` : inert;
}

function shorten(line: string, maxLength: number): string {
  const points = Array.from(line);
  return points.length > maxLength ? `${points.slice(0, maxLength - 1).join('')}…` : line;
}
