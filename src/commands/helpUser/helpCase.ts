// What is known of somebody who asks for help. Types only.

import type { Known } from '../../domain/failure.ts';
import type { AdvisedWay } from '../../domain/helpAdvice.ts';
import type { MethodChange } from '../../domain/methodChange.ts';
import type { TextSubject } from '../texts/textSubject.ts';

export interface HelpCase {
  readonly subject: TextSubject;
  /** Of the last 24 hours, newest first. */
  readonly recent: Known<readonly MethodChange[]>;
  /** For whoever cannot pass MFA any more: the best first. */
  readonly ways: readonly AdvisedWay[];
  /** An administrator whom the roles of the person acting may not reach, so that another way out has to be found. */
  readonly beyondRole: boolean;
}
