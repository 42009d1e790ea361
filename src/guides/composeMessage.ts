// Lays a text for people out: subject, blocks of lines, and DEMO at the head of both where the tenant is invented. Pure.

import type { Language } from './messageLanguage.ts';

export interface Message {
  readonly subject: string;
  /** Lines end with `\n`. */
  readonly body: string;
}

/** What every text has. */
export interface MessageFacts {
  /** About the demo tenant: the text must not be taken for a real one. */
  readonly demo: boolean;
}

/** Lines that there is nothing to say in are left out, and so are blocks without a line. */
export type Block = readonly (string | undefined)[];

const demo = {
  en: { head: 'DEMO: ', note: 'DEMO: this text is about an invented person of the demo tenant. Do not send it.' },
  ja: { head: 'デモ: ', note: 'デモ: デモ テナントの架空のユーザーについての文面です。送信しないでください。' },
} as const;

export function composeMessage(
  language: Language,
  facts: MessageFacts,
  subject: string,
  blocks: readonly Block[],
): Message {
  const all = [facts.demo ? [demo[language].note] : [], ...blocks];
  const texts = all.map((lines) => lines.filter((line) => line !== undefined).join('\n')).filter((text) => text !== '');
  return { subject: `${facts.demo ? demo[language].head : ''}${subject}`, body: `${texts.join('\n\n')}\n` };
}
