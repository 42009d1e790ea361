// A text on its way to somebody, and whom it may go to. Types only.

import type { Message } from '../../guides/composeMessage.ts';
import type { Language } from '../../guides/messageLanguage.ts';

/** A registered address. Never one that somebody gave. */
export interface Recipient {
  readonly address: string;
  /** Whose it is, plain. */
  readonly label: string;
  /** What to mind about it, plain. */
  readonly detail?: string;
}

export interface TextToHandOver {
  /** Heads the boxes; plain. */
  readonly title: string;
  /** In which it is offered first. */
  readonly language: Language;
  readonly write: (language: Language) => Message;
  /** In the order in which they are offered. */
  readonly recipients: readonly Recipient[];
  /** Why somebody is missing among them; plain. */
  readonly missing?: string;
  /** It is for somebody who cannot sign in, and so reads no mail there. */
  readonly lockedOut: boolean;
  /** It is a document: offered as a page to print, too. */
  readonly toPrint?: true;
}
