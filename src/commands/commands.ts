// The table of all commands, and nothing else. A missing one does not compile.

import type { CommandId } from '../manifest.ts';
import { activateRole } from './activateRole.ts';
import { addPhone } from './addPhone.ts';
import { bulkAddPhones } from './bulkAddPhones.ts';
import { bulkReset } from './bulkReset.ts';
import { cancelOperation } from './cancelOperation.ts';
import { changePhone } from './changePhone.ts';
import { checkAccess } from './checkAccess.ts';
import { checkSignIn } from './checkSignIn.ts';
import { clearSearch } from './clearSearch.ts';
import { closeTenant } from './closeTenant.ts';
import type { Command } from './command.ts';
import { copyAdminConsentLink } from './copyAdminConsentLink.ts';
import { copyInstructions } from './copyInstructions.ts';
import { copyTicketSummary } from './copyTicketSummary.ts';
import { copyUpn } from './copyUpn.ts';
import { createAppRegistration } from './createAppRegistration.ts';
import { createTemporaryAccessPass } from './createTemporaryAccessPass.ts';
import { deleteMethod } from './deleteMethod.ts';
import { deleteOperation } from './deleteOperation.ts';
import { emergencyAccessCheck } from './emergencyAccessCheck.ts';
import { explainSignInError } from './explainSignInError.ts';
import { exportResults } from './exportResults.ts';
import { exportUsers } from './exportUsers.ts';
import { filterUsers } from './filterUsers.ts';
import { findNumberHolder } from './findNumberHolder.ts';
import { helpUser } from './helpUser.ts';
import { loadMore } from './loadMore.ts';
import { lockedOutAdmin } from './lockedOutAdmin.ts';
import { openDemoTenant } from './openDemoTenant.ts';
import { openInPortal } from './openInPortal.ts';
import { openOverview } from './openOverview.ts';
import { openRetirement } from './openRetirement.ts';
import { openServicePage } from './openServicePage.ts';
import { openSettings } from './openSettings.ts';
import { pauseOperation } from './pauseOperation.ts';
import { refresh } from './refresh.ts';
import { refreshAll } from './refreshAll.ts';
import { removeAllMethods } from './removeAllMethods.ts';
import { resetMfa } from './resetMfa.ts';
import { resumeOperation } from './resumeOperation.ts';
import { retryFailed } from './retryFailed.ts';
import { revokeSessions } from './revokeSessions.ts';
import { searchUsers } from './searchUsers.ts';
import { setDefaultMethod } from './setDefaultMethod.ts';
import { setPerUserMfa } from './setPerUserMfa.ts';
import { setResetEmail } from './setResetEmail.ts';
import { setSmsSignIn } from './setSmsSignIn.ts';
import { showAudit } from './showAudit.ts';
import { showLog } from './showLog.ts';
import { showSignInLog } from './showSignInLog.ts';
import { signIn } from './signIn.ts';
import { signInLeast } from './signInLeast.ts';
import { signOut } from './signOut.ts';
import { switchAccount } from './switchAccount.ts';
import { switchTenant } from './switchTenant.ts';
import { undoPhone } from './undoPhone.ts';

export const commands: Readonly<Record<CommandId, Command>> = {
  'entraMfa.signIn': signIn,
  'entraMfa.signOut': signOut,
  'entraMfa.switchAccount': switchAccount,
  'entraMfa.switchTenant': switchTenant,
  'entraMfa.explainSignInError': explainSignInError,
  'entraMfa.copyAdminConsentLink': copyAdminConsentLink,
  'entraMfa.showSignInLog': showSignInLog,
  'entraMfa.signInLeast': signInLeast,
  'entraMfa.checkSignIn': checkSignIn,
  'entraMfa.createAppRegistration': createAppRegistration,
  'entraMfa.openDemoTenant': openDemoTenant,
  'entraMfa.closeTenant': closeTenant,
  'entraMfa.refresh': refresh,
  'entraMfa.refreshAll': refreshAll,
  'entraMfa.searchUsers': searchUsers,
  'entraMfa.filterUsers': filterUsers,
  'entraMfa.openOverview': openOverview,
  'entraMfa.openRetirement': openRetirement,
  'entraMfa.clearSearch': clearSearch,
  'entraMfa.loadMore': loadMore,
  'entraMfa.resetMfa': resetMfa,
  'entraMfa.addPhone': addPhone,
  'entraMfa.createTemporaryAccessPass': createTemporaryAccessPass,
  'entraMfa.changePhone': changePhone,
  'entraMfa.deleteMethod': deleteMethod,
  'entraMfa.removeAllMethods': removeAllMethods,
  'entraMfa.revokeSessions': revokeSessions,
  'entraMfa.setDefaultMethod': setDefaultMethod,
  'entraMfa.setSmsSignIn': setSmsSignIn,
  'entraMfa.setPerUserMfa': setPerUserMfa,
  'entraMfa.setResetEmail': setResetEmail,
  'entraMfa.bulkReset': bulkReset,
  'entraMfa.bulkAddPhones': bulkAddPhones,
  'entraMfa.exportUsers': exportUsers,
  'entraMfa.resumeOperation': resumeOperation,
  'entraMfa.pauseOperation': pauseOperation,
  'entraMfa.cancelOperation': cancelOperation,
  'entraMfa.retryFailed': retryFailed,
  'entraMfa.undoPhone': undoPhone,
  'entraMfa.exportResults': exportResults,
  'entraMfa.copyTicketSummary': copyTicketSummary,
  'entraMfa.findNumberHolder': findNumberHolder,
  'entraMfa.deleteOperation': deleteOperation,
  'entraMfa.checkAccess': checkAccess,
  'entraMfa.activateRole': activateRole,
  'entraMfa.showAudit': showAudit,
  'entraMfa.helpUser': helpUser,
  'entraMfa.copyInstructions': copyInstructions,
  'entraMfa.emergencyAccessCheck': emergencyAccessCheck,
  'entraMfa.lockedOutAdmin': lockedOutAdmin,
  'entraMfa.openInPortal': openInPortal,
  'entraMfa.openServicePage': openServicePage,
  'entraMfa.copyUpn': copyUpn,
  'entraMfa.openSettings': openSettings,
  'entraMfa.showLog': showLog,
};
