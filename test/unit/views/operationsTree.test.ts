// The Operations view on records of every state, in plain Node.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import type { OperationsNode } from '../../../src/views/nodes.ts';
import { app, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';
import { at, plan, record, showOperations, verified } from './showOperations.ts';
import { iconOf, shown } from './shownTree.ts';

describe('Operations view', () => {
  it('shows operation, user and steps with their outcomes', async () => {
    const { tree, item } = showOperations(
      record('ended', [verified, { state: 'notConfirmed', at, trace: { at } }], { endedAt: at }),
    );
    const [operation] = await tree.getChildren();
    assert.match(shown(item(operation)), /^DEMO: Reset MFA: Ines Okafor \| accepted, Entra does not show it yet · /);
    assert.equal(item(operation).contextValue, 'endedOperation;operation');
    const [user] = await tree.getChildren(operation);
    assert.match(shown(item(user)), /^Ines Okafor \| accepted, Entra does not show it yet · ines\.okafor@/);
    const steps = await tree.getChildren(user);
    assert.deepEqual(
      steps.map((step) => shown(item(step))),
      [
        "Microsoft Authenticator | verified gone · Ines's Pixel 9",
        'Phone (mobile) | deleted, but still listed when last read back · +47 ••••••67',
      ],
    );
    tree.dispose();
  });

  it('is green only where everything is verified', async () => {
    for (const [state, steps, green] of [
      ['ended', [verified, verified], true],
      ['ended', [verified, { state: 'failed', failure: { kind: 'accessDenied' } }], false],
      ['ended', [verified, { state: 'notConfirmed', at }], false],
      ['verifying', [verified, { state: 'accepted', trace: { at } }], false],
      ['stopped', [verified, { state: 'planned' }], false],
    ] as const) {
      const { tree, item } = showOperations(record(state, steps));
      const [operation] = await tree.getChildren();
      assert.equal(iconOf(item(operation)) === 'pass-filled', green, JSON.stringify(steps));
      tree.dispose();
    }
  });

  it('is not green when a method was registered meanwhile, and names it', async () => {
    const users = [recordWith(plan, [verified, verified], { remaining: [{ ...app, id: 'new', detail: 'New phone' }] })];
    const { tree, item } = showOperations({ ...record('ended', []), users });
    const [operation] = await tree.getChildren();
    assert.notEqual(iconOf(item(operation)), 'pass-filled');
    const [user] = await tree.getChildren(operation);
    const last = (await tree.getChildren(user)).at(-1);
    assert.ok(last?.kind === 'message');
    assert.equal(last.text, 'Registered meanwhile: Microsoft Authenticator New phone');
    tree.dispose();
  });

  it('§15.11 does not take a deleted method that is still listed for one registered meanwhile', async () => {
    const listed = { remaining: [app, mobile] };
    const users = [recordWith(plan, [{ state: 'accepted', trace: { at } }, verified], listed)];
    const { tree } = showOperations({ ...record('verifying', []), users });
    const [operation] = await tree.getChildren();
    const [user] = await tree.getChildren(operation);
    const texts = (await tree.getChildren(user)).map((node) => (node.kind === 'message' ? node.text : node.kind));
    // The phone was seen to be gone, and is there again: phones have the same id for ever.
    assert.deepEqual(texts, ['operationStep', 'operationStep', 'Registered meanwhile: Phone (mobile) +47 ••••••67']);
    tree.dispose();
  });

  it('says how far a running one is, and offers to resume a stopped one', async () => {
    const running = showOperations(record('running', [verified, { state: 'calling', at }]));
    const [operation] = await running.tree.getChildren();
    assert.match(shown(running.item(operation)), /1 of 2 changes answered/);
    assert.match(running.item(operation).contextValue ?? '', /unsentOperation/);
    running.tree.dispose();
    const stopped = showOperations(record('stopped', [verified, { state: 'planned' }]));
    const [other] = await stopped.tree.getChildren();
    assert.match(shown(stopped.item(other)), /stopped; 1 of 2 changes not done/);
    assert.match(stopped.item(other).contextValue ?? '', /resumableOperation/);
    stopped.tree.dispose();
  });

  it('§15.59 tells that an operation of a closed demo tenant cannot be resumed, and does not offer it', async () => {
    const header = { ...headerWith([plan]), demoInstance: 'closed' };
    const { tree, item } = showOperations({
      ...record('stopped', [verified, { state: 'accepted', trace: { at } }]),
      header,
    });
    const [operation] = await tree.getChildren();
    const { contextValue, tooltip, accessibilityInformation } = item(operation);
    assert.equal(contextValue, 'operation;stoppedOperation');
    for (const text of [tooltip, accessibilityInformation?.label]) {
      assert.ok(typeof text === 'string');
      assert.match(text, /stopped while reading back[\n,].*is gone, so it cannot be resumed/);
    }
    const [user] = await tree.getChildren(operation);
    assert.match(shown(item(user)), /accepted; not read back/);
    tree.dispose();
  });

  it('says why a user was left alone', async () => {
    const refused = planWith([], { refusal: { kind: 'self' } });
    const { tree } = showOperations({ ...record('ended', []), users: [recordWith(refused, [])] });
    const [operation] = await tree.getChildren();
    const [user] = await tree.getChildren(operation);
    const [why] = await tree.getChildren(user);
    assert.ok(why?.kind === 'message' && why.text.includes('your own account'));
    tree.dispose();
  });

  it('draws the row that changed, not the list', async () => {
    const { tree, item, drawn, change } = showOperations(
      record('running', [{ state: 'planned' }, { state: 'planned' }]),
    );
    const [operation] = await tree.getChildren();
    drawn.length = 0;
    change(record('running', [verified, { state: 'planned' }]));
    await new Promise<void>((resolve) => {
      const listening = tree.onDidChangeTreeData(() => {
        listening.dispose();
        resolve();
      });
    });
    assert.deepEqual(drawn, [[operation]]);
    assert.match(shown(item(operation)), /1 of 2/);
    tree.dispose();
  });

  it('takes no notice of another tenant', async () => {
    const { tree, drawn, change } = showOperations();
    await tree.getChildren();
    drawn.length = 0;
    change({ ...record('running', []), header: { ...headerWith([plan]), tenantId: 'other' } });
    assert.deepEqual(drawn, []);
    tree.dispose();
  });

  it('shows what it was told while it was reading the list', async () => {
    const { tree, item, change } = showOperations(record('running', [{ state: 'planned' }, { state: 'planned' }]));
    const reading = tree.getChildren();
    change(record('running', [verified, { state: 'planned' }]));
    const [operation] = await reading;
    assert.match(shown(item(operation)), /1 of 2/);
    tree.dispose();
  });

  it('says so when nothing has been done', async () => {
    const { tree } = showOperations();
    const [nothing, ...others] = await tree.getChildren();
    assert.ok(nothing?.kind === 'message' && nothing.tone === 'info');
    assert.deepEqual(others, []);
    assert.match(String(fake.treeViews.get('entraMfa.operations')?.['description']), /^DEMO /);
    tree.dispose();
  });

  it('shows no readable phone number anywhere', async () => {
    const { tree, item } = showOperations(record('ended', [verified, verified]));
    const texts: string[] = [];
    const walk = async (node?: OperationsNode): Promise<void> => {
      for (const child of await tree.getChildren(node)) {
        const { label, description, tooltip } = item(child);
        texts.push(JSON.stringify([label, description, tooltip]));
        await walk(child);
      }
    };
    await walk();
    assert.ok(texts.length >= 4);
    assert.doesNotMatch(texts.join(), /\+\d[\d ]{5,}/);
    tree.dispose();
  });
});
