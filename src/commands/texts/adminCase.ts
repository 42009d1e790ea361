// What is known of a locked-out administrator and of who could help, for the texts about it. Types only.

import type { HelpingAdministratorFacts } from '../../guides/helpingAdministrator.ts';
import type { SupportCaseFacts } from '../../guides/supportCase.ts';

/** All of it plain. What is absent is not known. */
export interface AdminCase
  extends SupportCaseFacts, Pick<HelpingAdministratorFacts, 'portalRoot' | 'methodsPage' | 'helper' | 'eligibleOnly'> {
  /** Partners, and the known way to support, are the public cloud's. */
  readonly publicCloud: boolean;
}
