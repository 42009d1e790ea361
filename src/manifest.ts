// Every name the code shares with package.json. Imports nothing; test/manifest holds the two together.

/** Commands a person can run, by id. */
export const commandIds = [
  'entraMfa.signIn',
  'entraMfa.signOut',
  'entraMfa.switchAccount',
  'entraMfa.switchTenant',
  'entraMfa.explainSignInError',
  'entraMfa.copyAdminConsentLink',
  'entraMfa.showSignInLog',
  'entraMfa.signInLeast',
  'entraMfa.checkSignIn',
  'entraMfa.createAppRegistration',
  'entraMfa.openDemoTenant',
  'entraMfa.closeTenant',
  'entraMfa.refresh',
  // The title bar's. A title bar hands its commands the focused row, and cannot be told from that row's own menu.
  'entraMfa.refreshAll',
  'entraMfa.searchUsers',
  'entraMfa.filterUsers',
  'entraMfa.openOverview',
  'entraMfa.openRetirement',
  'entraMfa.clearSearch',
  'entraMfa.loadMore',
  'entraMfa.resetMfa',
  'entraMfa.addPhone',
  'entraMfa.createTemporaryAccessPass',
  'entraMfa.changePhone',
  'entraMfa.deleteMethod',
  'entraMfa.removeAllMethods',
  'entraMfa.revokeSessions',
  'entraMfa.setDefaultMethod',
  'entraMfa.setSmsSignIn',
  'entraMfa.setPerUserMfa',
  'entraMfa.setResetEmail',
  'entraMfa.bulkReset',
  'entraMfa.bulkAddPhones',
  'entraMfa.exportUsers',
  'entraMfa.resumeOperation',
  'entraMfa.pauseOperation',
  'entraMfa.cancelOperation',
  'entraMfa.retryFailed',
  'entraMfa.undoPhone',
  'entraMfa.exportResults',
  'entraMfa.copyTicketSummary',
  'entraMfa.findNumberHolder',
  'entraMfa.deleteOperation',
  'entraMfa.checkAccess',
  'entraMfa.activateRole',
  'entraMfa.showAudit',
  'entraMfa.helpUser',
  'entraMfa.copyInstructions',
  'entraMfa.emergencyAccessCheck',
  'entraMfa.lockedOutAdmin',
  'entraMfa.openInPortal',
  'entraMfa.openServicePage',
  'entraMfa.copyUpn',
  'entraMfa.openSettings',
  'entraMfa.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

export const viewIds = ['entraMfa.users', 'entraMfa.operations', 'entraMfa.guides'] as const;
export type ViewId = (typeof viewIds)[number];

/** Context keys set with `setContext`, used in when-clauses of package.json. */
export const contextKeys = [
  'entraMfa.tenantOpen',
  'entraMfa.operationRunning',
  'entraMfa.signedIn',
  'entraMfa.signInLost',
  'entraMfa.searchActive',
] as const;
export type ContextKey = (typeof contextKeys)[number];

/** Words a tree item's contextValue is made of (joined by `;`, sorted), used as `viewItem =~ /\bword\b/`. */
export const contextWords = [
  'user',
  'method',
  'phoneMethod',
  'mobileMethod',
  'emailMethod',
  'defaultableMethod',
  'deletableMethod',
  'message',
  'loadMore',
  'operation',
  'runningOperation',
  'stoppedOperation',
  'resumableOperation',
  'unsentOperation',
  'undoableOperation',
  'retryableOperation',
  'endedOperation',
  'operationUser',
  'operationStep',
  'clashedStep',
] as const;
export type ContextWord = (typeof contextWords)[number];
