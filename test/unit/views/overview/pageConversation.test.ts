// What the overview page and the extension say to each other, and that neither takes nonsense.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import '../../../support/fakeVscode.ts';
import type { ToPage } from '../../../../src/views/overview/toPage.ts';
import { somePeople } from './somePeople.ts';

const { PageConversation } = await import('../../../../src/views/overview/pageConversation.ts');
const { toPage } = await import('../../../../src/views/overview/toPage.ts');
const { writeDocument } = await import('../../../../src/views/overview/writeDocument.ts');

const session = { tenantName: 'Fernhill', account: { id: 'me', userPrincipalName: 'me@fernhill.example' } };

const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: 0 };

interface Talk {
  readonly said: ToPage[];
  readonly done: unknown[];
  readonly say: (message: unknown) => void;
  readonly head: () => Extract<ToPage, { kind: 'table' }>['head'];
}

function talk(listed = somePeople): Talk {
  const [said, done]: [ToPage[], unknown[]] = [[], []];
  const conversation = new PageConversation(
    {
      people: () => listed,
      document: (view, figure) =>
        writeDocument(view, { session, reading: undefined, figure, smsVoice, rollout: undefined, days: [] }),
      actions: () => [
        { id: 'one', label: 'One', needs: 'one' },
        { id: 'any', label: 'Any', needs: 'any' },
      ],
      press: (button) => done.push(button),
      act: (action, { listed, search, selected }) =>
        done.push([action, selected.map(({ id }) => id), listed.length, search]),
    },
    'overview',
    (message) => said.push(message),
  );
  return {
    ...{ said, done },
    say: (message) => {
      conversation.take(message);
    },
    head: () => {
      const last = said.findLast((message) => message.kind === 'table');
      assert.ok(last);
      return last.head;
    },
  };
}

describe('The overview page', () => {
  it('is told what to show when it is there, in messages that it accepts', () => {
    const { said, say, head } = talk();
    say({ kind: 'ready' });
    assert.deepEqual(
      said.map(({ kind }) => kind),
      ['document', 'table'],
    );
    say({ kind: 'rows', revision: head().revision, from: 0, count: 2 });
    for (const message of said) assert.ok(v.is(toPage, message));
    const rows = said.at(-1);
    assert.ok(rows?.kind === 'rows');
    assert.deepEqual(
      rows.rows.map(({ cells }) => cells[0]),
      ['Ada Quill', 'Zoe Marsh'],
    );
  });

  it('gets the people of a figure it asks for, and they are the ones an action is for', () => {
    const { done, say, head } = talk();
    say({ kind: 'ready' });
    say({ kind: 'figure', figure: 'smsVoiceOnly' });
    assert.equal(head().total, 1);
    say({ kind: 'act', action: 'any' });
    // Nobody is selected.
    say({ kind: 'act', action: 'one' });
    say({ kind: 'select', revision: head().revision, from: 0, to: 1, how: 'only' });
    assert.equal(head().selected, 1);
    say({ kind: 'act', action: 'one' });
    assert.deepEqual(done, [
      ['any', [], 1, ''],
      ['one', ['zoe'], 1, ''],
    ]);
  });

  it('is told nobody only where somebody was listed', () => {
    const told = (figure: string, search: string, listed = somePeople): string[] => {
      const { say, head } = talk(listed);
      say({ kind: 'ready' });
      say({ kind: 'figure', figure });
      say({ kind: 'search', search });
      return [head().summary, head().nobody];
    };
    assert.deepEqual(told('smsVoiceOnly', ''), ['1 person', 'Nobody, as far as is known.']);
    assert.deepEqual(told('everybody', 'no such name'), ['0 people', 'Nobody is found by that.']);
    assert.deepEqual(told('everybody', '', []), ['not read yet', 'Nobody has been listed yet.']);
  });

  it('is not answered about a list that is over, and selects nobody in it', () => {
    const { said, say, head } = talk();
    say({ kind: 'ready' });
    const { revision } = head();
    say({ kind: 'sort', column: 'name' });
    const before = said.length;
    say({ kind: 'rows', revision, from: 0, count: 5 });
    say({ kind: 'select', revision, from: 0, to: 5, how: 'only' });
    assert.equal(said.length, before);
    assert.equal(head().selected, 0);
  });

  it('may say nonsense, and nothing comes of it', () => {
    const { said, done, say } = talk();
    say({ kind: 'ready' });
    const before = said.length;
    for (const message of [
      ...[undefined, null, 'ready', 42, [], {}, { kind: 'write' }, { kind: 'figure' }],
      { kind: 'figure', figure: 'constructor' },
      { kind: 'figure', figure: 'unknown:unknown:registered' },
      { kind: 'sort', column: '__proto__' },
      { kind: 'rows', revision: 1, from: -1, count: 5 },
      { kind: 'rows', revision: 1, from: 0, count: 1e9 },
      { kind: 'rows', revision: 1, from: 0.5, count: 5 },
      { kind: 'select', revision: 1, from: 0, to: Infinity, how: 'only' },
      { kind: 'select', revision: 1, from: 0, to: 1, how: 'delete' },
      { kind: 'search', search: 'x'.repeat(300) },
      { kind: 'act', action: 'toString' },
      { kind: 'view', view: 'settings' },
    ])
      say(message);
    assert.equal(said.length, before);
    assert.deepEqual(done, []);
  });

  it('takes nothing from the extension that does not make sense', () => {
    for (const message of [
      ...[undefined, 'rows', {}, { kind: 'code', code: 'secret' }],
      { kind: 'rows', revision: 0, from: 0, rows: [{ cells: [1], selected: true }] },
      { kind: 'rows', revision: 0, from: 0, rows: [{ cells: ['x'] }] },
      { kind: 'told', text: {} },
      { kind: 'document', document: { view: 'overview' } },
    ])
      assert.ok(!v.is(toPage, message), JSON.stringify(message));
  });
});
