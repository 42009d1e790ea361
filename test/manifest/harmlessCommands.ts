// Commands that change nothing in a tenant, and so ask for no confirmation. Whoever adds one says so here.
import type { CommandId } from '../../src/manifest.ts';

export const harmlessCommands: readonly CommandId[] = [
  'entraMfa.signIn',
  'entraMfa.signInLeast',
  'entraMfa.switchAccount',
  'entraMfa.switchTenant',
  'entraMfa.checkSignIn',
  'entraMfa.createAppRegistration',
  'entraMfa.signOut',
  'entraMfa.explainSignInError',
  'entraMfa.copyAdminConsentLink',
  'entraMfa.showSignInLog',
  'entraMfa.openDemoTenant',
  'entraMfa.closeTenant',
  'entraMfa.refresh',
  'entraMfa.refreshAll',
  'entraMfa.searchUsers',
  'entraMfa.filterUsers',
  'entraMfa.clearSearch',
  'entraMfa.loadMore',
  'entraMfa.copyTicketSummary',
  'entraMfa.findNumberHolder',
  'entraMfa.openInPortal',
  'entraMfa.copyUpn',
  'entraMfa.openSettings',
  'entraMfa.showLog',
];
