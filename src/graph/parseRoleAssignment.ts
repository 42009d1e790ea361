// One role assignment (or eligible instance) as Graph sends it → ours. Knows no HTTP.
// https://learn.microsoft.com/graph/api/resources/unifiedroleassignment

import type { RoleHolding } from '../domain/access.ts';
import { fieldsOf } from './http/fields.ts';

export interface RoleAssignment {
  /** A user, a group or a service principal. */
  readonly principalId: string;
  readonly role: Pick<RoleHolding, 'roleTemplateId' | 'roleName' | 'directoryScopeId'>;
}

/** undefined if it names nobody. Expects `$expand=roleDefinition`. */
export function parseRoleAssignment(item: unknown): RoleAssignment | undefined {
  const fields = fieldsOf(item);
  const principalId = fields?.text('principalId');
  if (fields === undefined || principalId === undefined) return undefined;
  const definition = fields.object('roleDefinition');
  const definitionId = fields.text('roleDefinitionId') ?? definition?.text('id');
  // For a built-in role the definition's id is the template's. A custom role may have a template id too, but it is nobody else's.
  const custom = definition?.flag('isBuiltIn') === false;
  const roleTemplateId = custom ? undefined : (definition?.text('templateId') ?? definitionId);
  return {
    principalId,
    role: {
      roleTemplateId,
      roleName: definition?.text('displayName') ?? definitionId ?? '',
      // A scope that is not told is not taken for a narrower one. App scopes are another member, and narrower.
      directoryScopeId: fields.text('directoryScopeId') ?? fields.text('appScopeId') ?? '/',
    },
  };
}
