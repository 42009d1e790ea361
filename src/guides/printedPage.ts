// A message as a page that any browser shows and prints: HTML without scripts, links or anything to be fetched. Pure.

import type { Message } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';

/** A line that begins with it heads what follows. */
const headMark = '■ ';

const style = [
  'body { font: 11pt/1.5 "Segoe UI", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }',
  'h1 { font-size: 1.4em } h2 { font-size: 1.15em; margin-top: 1.8em; break-after: avoid; border-bottom: 1px solid #000 }',
  'p { margin: .7em 0; white-space: pre-wrap; overflow-wrap: anywhere; orphans: 3; widows: 3 }',
].join('\n');

/** What is in the message is shown as it is, and never interpreted: names in it come from outside. */
export function printedPage(language: Language, { subject, body }: Message): string {
  const blocks = body.split('\n\n').flatMap((block) => {
    const [first = '', ...lines] = block.split('\n');
    const head = first.startsWith(headMark) ? [`<h2>${escaped(first.slice(headMark.length))}</h2>`] : [];
    const rest = (head.length > 0 ? lines : [first, ...lines]).join('\n').trim();
    return [...head, ...(rest === '' ? [] : [`<p>${escaped(rest)}</p>`])];
  });
  const page = [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escaped(subject)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(subject)}</h1>`,
    ...blocks,
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
