// What a role that this product reasons about is called on the screen.

import { englishRoleName, type RoleName } from '../domain/roles.ts';
import { roleLabel } from './roleLabel.ts';

export function roleNameLabel(role: RoleName): string {
  return roleLabel(englishRoleName(role));
}
