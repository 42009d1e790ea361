// What other people do to the tenant meanwhile: changes that come from nowhere and are seen at once. And what is true of somebody, whoever
// may read it.
import { methodFor } from './methods/defaultRule.ts';
import type { MethodsSeed } from './methods/methodsSeed.ts';
import { makeMethod, type MethodSpec } from './methods/makeMethod.ts';
import { withMethod, type MethodsState } from './methods/methodsState.ts';
import { stateFrom } from './methods/seedMethods.ts';
import { guid } from './people/hash.ts';
import { isExternalGuest, type Person } from './people/person.ts';
import type { AccessPolicyChange } from './policy/accessPolicies.ts';
import { removeMethod } from './routes/methods.ts';
import type { TenantState } from './tenantState.ts';

export interface BehindTheScenes {
  /** What is true of somebody now, whatever reads show. `sessionsRevoked`: how late in the tenant's life; undefined: never. */
  look(userId: string): MethodsState & { readonly sessionsRevoked: number | undefined };
  /** Lists stop showing the person at once, unless `listedForMs` says for how long they still do. */
  deleteUser(id: string, options?: { readonly listedForMs?: number }): void;
  /** A new member without methods. Lists show them at once, or after `listedAfterMs`. */
  addUser(
    displayName: string,
    userPrincipalName: string,
    options?: { readonly listedAfterMs?: number },
  ): { readonly id: string };
  /** Properties of a user under Graph's names, such as `accountEnabled`. */
  changeUser(id: string, change: Partial<Omit<Person, 'key' | 'id'>>): void;
  /** Removes a method whatever the rules say. */
  deleteMethod(userId: string, methodId: string): void;
  /** Adds a method whatever the rules say. Returns its id. */
  addMethod(userId: string, method: MethodSpec): string;
  /** Replaces all methods and the default; a password is added for those who have one. */
  setMethods(userId: string, seed: MethodsSeed): void;
  /** undefined: none. @throws Error when the user has no such method. */
  setDefault(userId: string, method: MethodsSeed['defaultMethod']): void;
  /** Gives a role for the whole tenant, or for a scope such as `/administrativeUnits/{id}`. Tokens issued before do not know it. */
  addRole(userId: string, roleDefinitionId: string, directoryScopeId?: string): void;
  removeRole(userId: string, roleDefinitionId: string): void;
  /** Makes somebody member (or owner) of a group. */
  addToGroup(userId: string, groupId: string, as?: 'member' | 'owner'): void;
  /** Changes properties of a method configuration of the tenant's policy, such as TemporaryAccessPass. */
  changePolicy(configurationId: string, change: Readonly<Record<string, unknown>>): void;
  /** Changes a Conditional Access policy, or adds one. */
  changeAccessPolicy(displayName: string, change: Partial<AccessPolicyChange>): void;
  /** A Temporary Access Pass was used. */
  usePass(userId: string): void;
}

export function behindTheScenes(tenant: TenantState): BehindTheScenes {
  const { population, methods, roles } = tenant;
  const personOf = (id: string): Person => {
    const person = population.find(id);
    if (person === undefined) throw new Error(`Nobody here is called ${id}.`);
    return person;
  };
  let added = 0;
  return {
    look: (userId) => ({ ...methods.current(personOf(userId)), sessionsRevoked: tenant.revocations.get(userId) }),
    deleteUser: (id, { listedForMs = 0 } = {}) => {
      const now = tenant.options.now();
      population.remove(personOf(id).id, now, now + listedForMs);
    },
    addUser: (displayName, userPrincipalName, { listedAfterMs = 0 } = {}) =>
      population.add(displayName, userPrincipalName, tenant.options.now() + listedAfterMs),
    changeUser: (id, change) => {
      population.change(personOf(id).id, change);
    },
    deleteMethod: (userId, methodId) => {
      const person = personOf(userId);
      const method = methods.current(person).methods.find(({ id }) => id === methodId);
      if (method === undefined) throw new Error('No such method.');
      removeMethod(tenant, { person }, method, 0);
    },
    addMethod: (userId, spec) => {
      const person = personOf(userId);
      const method = makeMethod(spec, person.key, 1000 + ++added, tenant.options.now());
      methods.update(person, (state) => withMethod(state, method), 0);
      return method.id;
    },
    setMethods: (userId, seed) => {
      const person = personOf(userId);
      methods.update(person, () => stateFrom(seed, person.key, tenant.openedAt, !isExternalGuest(person)), 0);
    },
    setDefault: (userId, method) => {
      const person = personOf(userId);
      if (method !== undefined && methodFor(methods.current(person), method) === undefined)
        throw new Error('No such method.');
      methods.update(person, (state) => ({ ...state, defaultMethod: method }), 0);
    },
    addRole: (userId, roleDefinitionId, directoryScopeId = '/') => {
      const id = `added-${guid(++added, 3500)}`;
      const sequence = tenant.tokens.nextSequence();
      roles.assign({ id, principalId: personOf(userId).id, roleDefinitionId, directoryScopeId, sequence });
    },
    removeRole: (userId, roleDefinitionId) => {
      for (const { id, principalId, roleDefinitionId: role } of roles.assignments) {
        if (principalId === userId && role === roleDefinitionId) roles.unassign(id);
      }
    },
    addToGroup: (userId, groupId, as = 'member') => {
      roles.join(groupId, personOf(userId).id, as);
    },
    changePolicy: (configurationId, change) => {
      tenant.policy.change(configurationId, change);
    },
    changeAccessPolicy: (displayName, change) => {
      tenant.accessPolicies.change(displayName, change);
    },
    usePass: (userId) => {
      const change = (state: ReturnType<typeof methods.current>) => ({
        ...state,
        methods: state.methods.map((method) =>
          method.collection === 'temporaryAccessPassMethods' ? { ...method, used: method.isUsableOnce } : method,
        ),
      });
      methods.update(personOf(userId), change, 0);
    },
  };
}
