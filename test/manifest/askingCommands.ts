// Commands that change something, in a tenant or in what is kept of it, and so ask first. Every command is here or among the harmless ones.
import type { CommandId } from '../../src/manifest.ts';

export const askingCommands: readonly CommandId[] = [
  'entraMfa.resetMfa',
  'entraMfa.addPhone',
  'entraMfa.createTemporaryAccessPass',
  'entraMfa.helpUser',
  'entraMfa.changePhone',
  'entraMfa.deleteMethod',
  'entraMfa.removeAllMethods',
  'entraMfa.revokeSessions',
  'entraMfa.setDefaultMethod',
  'entraMfa.setSmsSignIn',
  'entraMfa.setPerUserMfa',
  'entraMfa.setResetEmail',
  'entraMfa.activateRole',
  'entraMfa.checkAccess',
  'entraMfa.bulkReset',
  'entraMfa.bulkAddPhones',
  'entraMfa.resumeOperation',
  'entraMfa.cancelOperation',
  'entraMfa.deleteOperation',
  'entraMfa.retryFailed',
  'entraMfa.undoPhone',
];
