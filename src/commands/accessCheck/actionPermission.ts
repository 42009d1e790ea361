// Which permissions of the app an action needs.

import type { PermissionSet } from '../../auth/permissions.ts';
import type { AdminAction } from '../../domain/roleGrants.ts';

export function actionPermission(action: AdminAction): PermissionSet {
  switch (action) {
    case 'seeMethods':
      return 'users';
    case 'registrationReport':
    case 'audit':
      return 'audit';
    case 'revokeSessions':
      return 'sessions';
    case 'perUserMfa':
      return 'perUserMfa';
    default:
      return 'write';
  }
}
