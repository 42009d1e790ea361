// Where the call of a step goes, after the version: for matching plans with what was asked of the tenant.
import type { StepAction } from '../../../../src/domain/plan.ts';

const collections: Readonly<Record<string, string>> = {
  phone: 'phoneMethods',
  microsoftAuthenticator: 'microsoftAuthenticatorMethods',
  softwareOath: 'softwareOathMethods',
};

/** Of what the crash tests plan: phones to add, and methods to delete. */
export function pathOf(userId: string, action: StepAction): string {
  const methods = `/users/${userId}/authentication`;
  if (action.type === 'addPhone') return `${methods}/phoneMethods`;
  if (action.type !== 'deleteMethod') throw new Error(`No such step was planned: ${action.type}.`);
  return `${methods}/${collections[action.method.kind] ?? ''}/${action.method.id}`;
}
