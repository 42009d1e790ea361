// What the buttons of the overview page do: for the people in its table, and for the reading of the tenant.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Command } from '../../../src/commands/command.ts';
import { membersOf } from '../../../src/domain/overview/figures.ts';
import type { PeopleGroup } from '../../../src/domain/overview/peopleGroup.ts';
import type { TenantReading } from '../../../src/domain/overview/tenantReading.ts';
import type { UsersQuery } from '../../../src/services.ts';
import type { TableContent } from '../../../src/views/overview/pageConversation.ts';
import type { CommandBench } from '../../support/commandBench.ts';
import type { DemoSessionOptions } from '../../support/demoSession.ts';
import { fake } from '../../support/fakeVscode.ts';

const { openCommandBench } = await import('../../support/commandBench.ts');
const { pressButton } = await import('../../../src/commands/overview/pressButton.ts');
const { runTableAction, tableActions } = await import('../../../src/commands/overview/tableActions.ts');
const { filterUsers } = await import('../../../src/commands/filterUsers.ts');
const { userSource } = await import('../../../src/views/people/userSource.ts');

const never = new AbortController().signal;

let bench: CommandBench;

async function open(options: DemoSessionOptions = {}): Promise<void> {
  bench = await openCommandBench(options);
}
beforeEach(() => {
  fake.files.clear();
  for (const list of [fake.said, fake.executed]) list.length = 0;
});
afterEach(async () => {
  await bench.dispose();
});

function reading(): TenantReading {
  const { reading: known } = bench.services.people;
  assert.ok(known);
  return known;
}

function table(group: PeopleGroup, search = ''): TableContent {
  const listed = membersOf(group, reading().people).filter(({ displayName }) => displayName.includes(search));
  return { figure: group, title: 'Those', search, selected: [], listed };
}

const press =
  (button: string): Command =>
  (context, services) =>
    pressButton(context, services, bench.session, button);

const act =
  (action: string, content: TableContent): Command =>
  (context, services) =>
    runTableAction(context, services, bench.session, action, content);

function saved(): { name: string; text: string } {
  const [[name, bytes] = ['', new Uint8Array()], ...others] = fake.files;
  assert.deepEqual(others, []);
  fake.files.clear();
  return { name: name.replace('/saved/', ''), text: new TextDecoder().decode(bytes) };
}

describe('The table of the overview page', () => {
  beforeEach(async () => {
    await open({ userCount: 150 });
    await bench.services.people.refresh({ source: 'report' });
  });

  it('shows exactly its people in the Users view, whatever the figure and the search', async () => {
    const { session, services, view } = bench;
    const letter = membersOf('smsVoiceOnly', reading().people)[0]?.displayName.slice(0, 3) ?? '';
    for (const [group, search] of [
      ['smsVoiceOnly', ''],
      ['smsVoiceOnly', letter],
      ['administratorsWithoutPhishingResistant', ''],
      ['promptedMembers', ''],
      ['method:passkey', ''],
      ['default:sms', ''],
      ['administrators', ''],
      ['guests', ''],
      ['blocked', ''],
    ] as const) {
      const content = table(group, search);
      assert.ok(content.listed.length > 0, group);
      await bench.run(act('showAll', content), []);
      const query: UsersQuery = view.query;
      const { users } = await userSource({ graph: session.graph, people: services.people, query, pageSize: 999 })(
        undefined,
        never,
      );
      assert.deepEqual(
        users.map(({ id }) => id.toLowerCase()).toSorted(),
        content.listed.map(({ id }) => id).toSorted(),
        `${group} ${search}`,
      );
    }
  });

  it('shows everybody without a filter, and offers nothing the Users view cannot show', async () => {
    bench.view.query = { search: 'x' };
    await bench.run(act('showAll', table('everybody')), []);
    assert.deepEqual(bench.view.query, {});
    const offered = (figure: string): boolean => tableActions(figure).some(({ id }) => id === 'showAll');
    assert.deepEqual(['everybody', 'smsVoiceOnly', 'unknown:smsVoiceOnly', 'nonsense'].map(offered), [
      true,
      true,
      false,
      false,
    ]);
    await bench.run(act('showAll', { ...table('guests'), figure: 'unknown:guests' }), []);
    assert.deepEqual(bench.view.query, {});
  });

  it('shows one person in the Users view, and runs the same commands for the same rows', async () => {
    const content = table('smsVoiceOnly');
    const [first, second] = content.listed;
    assert.ok(first !== undefined && second !== undefined);
    await bench.run(act('showUser', { ...content, selected: [first] }), []);
    assert.deepEqual(bench.view.query, { search: first.userPrincipalName });
    for (const [action, command, selected] of [
      ['instructions', 'entraMfa.copyInstructions', [first]],
      ['pass', 'entraMfa.createTemporaryAccessPass', [first]],
      ['reset', 'entraMfa.resetMfa', [second, first]],
    ] as const) {
      fake.executed.length = 0;
      await bench.run(act(action, { ...content, selected }), []);
      const [executed = []] = fake.executed;
      assert.equal(executed[0], command);
      const rows = executed[2] as { kind: string; user: { id: string } }[];
      assert.deepEqual(
        rows.map(({ kind, user }) => [kind, user.id]),
        selected.map(({ id }) => ['user', id]),
      );
      assert.equal(executed[1], rows[0]);
    }
    assert.deepEqual(bench.writes(), []);
  });

  it('does nothing for nobody, and for an action there is not', async () => {
    const content = table('smsVoiceOnly');
    await bench.run(act('reset', content), []);
    await bench.run(act('constructor', { ...content, selected: content.listed }), []);
    assert.deepEqual(fake.executed, []);
  });

  it('says so where nobody who is selected is there any more', async () => {
    const content = table('smsVoiceOnly');
    const [first] = content.listed;
    assert.ok(first);
    bench.demo.behindTheScenes.deleteUser(first.id);
    await bench.refuses(/Nobody of them is there any more/, act('reset', { ...content, selected: [first] }), []);
    assert.deepEqual(fake.executed, []);
  });

  it('exports the selected, or all in the list, with DEMO in the name and without a number', async () => {
    const content = table('smsVoiceOnly');
    await bench.run(act('export', content), ['Table (CSV)']);
    const { name, text } = saved();
    assert.match(name, /^DEMO Those\.csv$/);
    const lines = text.trimEnd().split('\r\n').slice(1);
    assert.equal(lines.length, content.listed.length);
    for (const { userPrincipalName } of content.listed) assert.ok(text.includes(userPrincipalName));
    assert.doesNotMatch(text, /\+\d{2}/);
    assert.match(fake.said.at(-1) ?? '', /^DEMO: The file is saved\. It names people/);

    const [first] = content.listed;
    assert.ok(first);
    await bench.run(act('export', { ...content, selected: [first] }), ['Records (JSON)']);
    const json = JSON.parse(saved().text) as { list: string; people: { userPrincipalName: string }[] };
    assert.deepEqual(
      json.people.map(({ userPrincipalName }) => userPrincipalName),
      [first.userPrincipalName],
    );
    assert.equal(json.list, 'Those');
  });
});

describe('A button of the overview page', () => {
  it('reads the report, or as many people live as was chosen, and the others when asked', async () => {
    await open({ userCount: 700, licence: 'free' });
    await bench.run(press('refresh'), []);
    assert.deepEqual([reading().reportFailure?.kind, reading().progress.read], ['missingLicence', 0]);
    await bench.run(press('readLive'), [/^At most 500 people$/]);
    assert.deepEqual([reading().source, reading().progress.read, reading().leftOut], ['live', 500, 200]);
    bench.demo.clearRequests();
    await bench.run(press('goOn'), [/^All the others$/]);
    assert.match(bench.prompts[0]?.items[0] ?? '', /^At most 500 more people$/);
    assert.deepEqual([reading().state, reading().progress.read, reading().leftOut], ['done', 700, 0]);
    const asked = bench.demo.requests.filter(({ path }) => path.endsWith('/authentication/methods'));
    assert.equal(new Set(asked.map(({ path }) => path.split('/').at(-3))).size, 200);
  });

  it('gives the text for exactly one group, and exports exactly its people', async () => {
    await open({ userCount: 150 });
    await bench.run(press('refresh'), []);
    for (const group of ['promptedAdministrators', 'promptedMembers', 'promptedGuests'] as const) {
      const members = membersOf(group, reading().people);
      await bench.run(press(`export:${group}`), ['Table (CSV)']);
      const { text } = saved();
      assert.deepEqual(
        text
          .trimEnd()
          .split('\r\n')
          .slice(1)
          .filter((line) => !members.some(({ userPrincipalName }) => line.includes(userPrincipalName))),
        [],
      );
      assert.equal(text.trimEnd().split('\r\n').length, members.length + 1);
    }
    await bench.run(press('text:promptedMembers'), ['Copy']);
    const copied = await (await import('vscode')).env.clipboard.readText();
    assert.match(copied, /aka\.ms\/mfasetup/);
  });

  it('holds reading up, lets it go on and ends it, and does nothing where there is no such button', async () => {
    await open({ userCount: 400, licence: 'free' });
    const { people } = bench.services;
    let held = false;
    people.onDidChange(() => {
      if (held || people.reading?.state !== 'running') return;
      held = true;
      people.pause();
    });
    const done = people.refresh({ source: 'live' });
    while (people.reading?.state !== 'paused') await new Promise((resolve) => setImmediate(resolve));
    await bench.run(press('resume'), []);
    assert.equal(reading().state, 'running');
    await bench.run(press('stop'), []);
    assert.equal((await done)?.state, 'stopped');
    for (const button of ['', 'toString', 'export:everybody', 'text', 'goOn:']) await bench.run(press(button), []);
    assert.deepEqual(bench.prompts, []);
  });

  it('turns the telecom provider over in the settings', async () => {
    await open();
    fake.updated.length = 0;
    await bench.run(press('provider'), []);
    assert.deepEqual(fake.updated, [['entraMfa.telecomProviderConfigured', true, 1]]);
  });
});

describe('A filter by methods', () => {
  it('asks for nothing where the report can be read, and says nothing twice', async () => {
    await open();
    await bench.run(filterUsers, ['SMS and voice only']);
    assert.equal(bench.prompts.length, 1);
    assert.deepEqual((bench.view.query as UsersQuery).groups, ['smsVoiceOnly']);
    const { length } = bench.demo.requests;
    await bench.run(filterUsers, ['Not passwordless']);
    assert.equal(bench.demo.requests.length, length);
  });

  it('says why there is no report, and asks how many are read live, where it cannot', async () => {
    await open({ caller: 'authenticationAdministrator' });
    await bench.run(filterUsers, ['SMS and voice only', /^Everybody$/]);
    assert.match(bench.prompts[1]?.text ?? '', /^There is no registration report: .*Whose methods\?/);
    assert.equal(reading().source, 'live');
    assert.ok(membersOf('smsVoiceOnly', reading().people).length > 0);
  });

  it('is not set where nobody’s methods can be read', async () => {
    await open({ caller: 'authenticationAdministrator' });
    bench.demo.faults.add({
      when: { path: /authentication\/methods$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    for (const howMany of [/^Everybody$/, /^All the others$/]) {
      await bench.refuses(/reaches the methods of none of the 60 people/, filterUsers, ['SMS and voice only', howMany]);
      assert.deepEqual(bench.view.query, {});
    }
  });
});
