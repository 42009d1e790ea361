// How the service desk is reached, for the end of a text to a user. Pure.

import type { Block } from './composeMessage.ts';
import type { Language } from './messageLanguage.ts';

/** What is empty is not known. Plain. */
export interface ServiceDesk {
  readonly name: string;
  readonly phone: string;
  readonly url: string;
}

/** @param why the sentence that leads to it. */
export function serviceDeskBlock(language: Language, { name, phone, url }: ServiceDesk, why: string): Block {
  const ja = language === 'ja';
  const known = phone !== '' || url !== '';
  const head = ja ? `${name || 'サービス デスク'}:` : `${name || 'Service desk'}:`;
  return [
    why,
    known ? head : undefined,
    phone === '' ? undefined : ja ? `電話 ${phone}` : `Phone ${phone}`,
    url === '' ? undefined : url,
    // A number that came with a call, or in a message made to look like this one, is how people are tricked.
    known
      ? ja
        ? '電話や別のメッセージで伝えられた連絡先は使わないでください。'
        : 'Do not use a number or an address that somebody gives you in a call or in another message.'
      : ja
        ? `${name || 'サービス デスク'}へは、以前からご存じの番号でご連絡ください。`
        : `Use the number of ${name === '' ? 'your service desk' : name} that you already know.`,
  ];
}
