// The words that menus look for.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import type { User } from '../../../src/domain/user.ts';
import { contextWords } from '../../../src/manifest.ts';
import { contextValue } from '../../../src/views/contextValues.ts';
import type { Node } from '../../../src/views/nodes.ts';

const user: User = {
  id: 'u',
  displayName: 'Ines',
  userPrincipalName: 'ines@b.example',
  userType: 'member',
  isManagementRestricted: false,
  onPremisesSyncEnabled: false,
};
const method = (of: AuthenticationMethod): Node => ({ kind: 'method', tenantId: 't', user, method: of });
const phone = method({ kind: 'phone', id: 'x', phoneType: 'mobile', phoneNumber: '+1 5550100' });
const operation: Node = { kind: 'operation', operationId: 'o' };

describe('contextValue', () => {
  it('offers to delete what can be deleted, to change numbers of phones alone, and as default what can be one', () => {
    assert.equal(contextValue(phone), 'defaultableMethod;deletableMethod;method;mobileMethod;phoneMethod');
    assert.equal(contextValue(method({ kind: 'softwareOath', id: 'x' })), 'defaultableMethod;deletableMethod;method');
    assert.equal(
      contextValue(method({ kind: 'email', id: 'x', emailAddress: 'a@b.example' })),
      'deletableMethod;emailMethod;method',
    );
  });

  it('§15.3 §15.2 never offers to delete a password or a method of unknown kind', () => {
    assert.equal(contextValue(method({ kind: 'password', id: 'x' })), 'method');
    assert.equal(contextValue(method({ kind: 'unknown', id: 'x', odataType: '' })), 'method');
  });

  it('tells running, stopped and ended operations apart', () => {
    const facts = { pausable: false, resumable: false, unsent: true, undoable: false, retryable: false };
    assert.equal(contextValue(operation, { ...facts, state: 'running' }), 'operation;unsentOperation');
    const pausable = { ...facts, state: 'running', pausable: true } as const;
    assert.equal(contextValue(operation, pausable), 'operation;runningOperation;unsentOperation');
    assert.equal(contextValue(operation, { ...facts, state: 'stopped' }), 'operation;stoppedOperation;unsentOperation');
    assert.equal(contextValue(operation, { ...facts, state: 'ended' }), 'endedOperation;operation');
    assert.equal(contextValue(operation, { ...facts, state: 'verifying' }), 'operation');
  });

  it('offers to go on only where that is possible, and to cancel only what was not sent', () => {
    const may = { pausable: false, resumable: true, unsent: false, undoable: false, retryable: false };
    const stopped = { ...may, state: 'stopped' } as const;
    assert.equal(contextValue(operation, stopped), 'operation;resumableOperation;stoppedOperation');
    assert.equal(contextValue(operation, { ...stopped, resumable: false }), 'operation;stoppedOperation');
  });

  it('§15.24 offers to look for a number’s holder only where a number clashed', () => {
    const step: Node = { kind: 'operationStep', operationId: 'o', userId: 'u', stepId: '1' };
    assert.equal(contextValue(step, { clashed: true }), 'clashedStep;operationStep');
    assert.equal(contextValue(step, { clashed: false }), 'operationStep');
  });

  it('makes every word that package.json may ask for, and no other', () => {
    const values = [
      contextValue({ kind: 'user', tenantId: 't', user }),
      contextValue(phone),
      contextValue(method({ kind: 'email', id: 'x', emailAddress: 'a@b.example' })),
      contextValue({ kind: 'message', id: 'm', text: '', tone: 'info' }),
      contextValue({ kind: 'loadMore', tenantId: 't' }),
      ...(['running', 'stopped', 'ended'] as const).map((state) =>
        contextValue(operation, {
          state,
          pausable: true,
          resumable: true,
          unsent: true,
          undoable: true,
          retryable: true,
        }),
      ),
      contextValue({ kind: 'operationUser', operationId: 'o', userId: 'u' }),
      contextValue({ kind: 'operationStep', operationId: 'o', userId: 'u', stepId: '1' }, { clashed: true }),
    ];
    const words = new Set(values.flatMap((value) => value.split(';')));
    assert.deepEqual([...words].toSorted(), contextWords.toSorted());
  });
});
