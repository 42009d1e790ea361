// A text that can be chosen for a user. Types only.

import type { Message } from '../../guides/composeMessage.ts';
import type { Language } from '../../guides/messageLanguage.ts';

/** `stillPasses`: the user passes MFA and changes devices alone. The others: after what an administrator did. */
export type TextMoment = 'stillPasses' | 'wasReset' | 'hasPass' | 'hasPhone' | 'wasChanged';

export interface OfferedText {
  /** Plain. */
  readonly label: string;
  readonly detail?: string;
  readonly about: 'user' | 'administrator';
  /** In which case a guided flow offers it; undefined: in none. */
  readonly when?: TextMoment;
  /** Whoever gets it cannot sign in. */
  readonly lockedOut: boolean;
  /** It goes to the user; else to somebody whose address is not known here. */
  readonly toUser: boolean;
  /** What happened is to be asked for first. */
  readonly asks?: true;
  readonly write: (language: Language, happened?: string) => Message;
}
