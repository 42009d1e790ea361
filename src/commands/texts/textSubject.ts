// What is known of the user whom a text is for or about. Types only.

import type { AuthenticationMethod, UserMethods } from '../../domain/authenticationMethod.ts';
import type { Privilege } from '../../domain/access.ts';
import type { Known } from '../../domain/failure.ts';
import type { SmsVoicePhase } from '../../domain/smsVoicePhase.ts';
import type { User } from '../../domain/user.ts';
import type { ContactDetails } from '../../graph/contactDetails.ts';
import type { Organization } from '../../graph/organization.ts';
import type { Session } from '../../services.ts';
import type { LastChange } from './lastChange.ts';
import type { TextFacts } from './textFacts.ts';

export interface TextSubject {
  readonly session: Session;
  readonly user: User;
  readonly reading: Known<UserMethods>;
  /** Of the reading, without the password. */
  readonly methods: Known<readonly AuthenticationMethod[]>;
  readonly privilege: Privilege;
  /** Nobody else holds a role with which an administrator is reset. undefined: not known, or somebody does. */
  readonly noColleague?: true;
  readonly contact: Known<ContactDetails>;
  readonly organization: Known<Organization>;
  /** What was last done to the user from this computer. */
  readonly lastChange?: LastChange;
  readonly smsVoice?: SmsVoicePhase;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly common: TextFacts;
}
