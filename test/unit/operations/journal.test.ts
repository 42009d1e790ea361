// Holds the journal to being on disk before a call, and to being readable after any crash.

import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EntraError } from '../../../src/domain/failure.ts';
import type { PlanNote, Refusal, StepAction } from '../../../src/domain/plan.ts';
import { Journal } from '../../../src/operations/journal.ts';
import type { EventLine, HeaderLine } from '../../../src/operations/journalLine.ts';
import type { StepState } from '../../../src/operations/operation.ts';
import { readJournal } from '../../../src/operations/readJournal.ts';
import * as subjects from './operationSubjects.ts';

const { at, app, deletion, headerWith, mobile, planWith, temporaryDirectory, totp } = subjects;

const headerLine = (header = headerWith([planWith([deletion(app), deletion(totp)])])): HeaderLine => ({
  line: 'header',
  version: 1,
  header,
});
const stepLine = (step: string, state: StepState): EventLine => ({ line: 'step', user: 'u1', step, state });
const ours = (): boolean => true;
const accepted = { state: 'accepted', trace: { at, method: 'DELETE', status: 204, requestId: 'r1' } } as const;

describe('a journal', () => {
  test('has a line on disk when the promise of it resolves', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const journal = await Journal.create(path, headerLine(), ours);
    await journal.append(stepLine('1', { state: 'calling', at }));
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.deepEqual(JSON.parse(lines[1] ?? ''), stepLine('1', { state: 'calling', at }));
    await journal.close();
  });

  test('resolves the lines of one turn in one turn, so that their calls can share a batch', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const journal = await Journal.create(path, headerLine(), ours);
    let turn = 0;
    let counting = true;
    const count = (): void => {
      turn += 1;
      if (counting) setImmediate(count);
    };
    count();
    const turns = await Promise.all(
      Array.from({ length: 50 }, async () => {
        await journal.append(stepLine('1', { state: 'calling', at }));
        return turn;
      }),
    );
    counting = false;
    assert.equal(new Set(turns).size, 1);
    await journal.close();
  });

  test('is not made where it cannot be written, and says why', async (context) => {
    const path = join(await temporaryDirectory(context), 'missing', 'a.jsonl');
    await assert.rejects(Journal.create(path, headerLine(), ours), (error) => {
      assert.ok(error instanceof EntraError);
      assert.deepEqual(error.failure, { kind: 'journalUnwritable', code: 'ENOENT' });
      return true;
    });
  });

  test('writes nothing more after a failure', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const journal = await Journal.create(path, headerLine(), ours);
    await journal.close();
    const unwritable = (error: unknown): boolean =>
      error instanceof EntraError && error.failure.kind === 'journalUnwritable';
    await assert.rejects(journal.append(stepLine('1', { state: 'planned' })), unwritable);
    await assert.rejects(journal.append(stepLine('2', { state: 'planned' })), unwritable);
    assert.equal((await readFile(path, 'utf8')).trimEnd().split('\n').length, 1);
  });
});

describe('a journal that another window has taken', () => {
  test('is left alone, and what is announced in it is not sent', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    let answers = [true, true];
    const journal = await Journal.create(path, headerLine(), () => answers.shift() ?? false);
    const lines = async (): Promise<number> => (await readFile(path, 'utf8')).trimEnd().split('\n').length;
    const taken = { failure: { kind: 'otherWindow' } };
    await assert.rejects(journal.append(stepLine('1', { state: 'calling', at })), taken);
    assert.equal(await lines(), 1);
    await journal.close();
    // Taken while the line was written.
    answers = [true];
    const reopened = await Journal.reopen(path, (await readFile(path)).length, () => answers.shift() ?? false);
    await assert.rejects(reopened.append(stepLine('1', { state: 'calling', at })), taken);
    assert.equal(await lines(), 2);
    await reopened.close();
  });
});

describe('reading a journal back', () => {
  test('gives what the lines add up to', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const journal = await Journal.create(path, headerLine(), ours);
    void journal.append(stepLine('1', { state: 'calling', at }));
    void journal.append(stepLine('1', accepted));
    void journal.append({ line: 'remaining', user: 'u1', methods: [totp] });
    void journal.append({ line: 'stopped', at, because: { kind: 'signedOut' } });
    await journal.close();
    const record = (await readJournal(path))?.progress.record(undefined);
    assert.deepEqual(record, {
      header: headerLine().header,
      state: 'stopped',
      stoppedBy: { kind: 'signedOut' },
      users: [
        {
          plan: headerLine().header.plans[0],
          steps: { '1': accepted, '2': { state: 'planned' } },
          remaining: [totp],
        },
      ],
    });
  });

  test('passes over a torn last line, which is cut off before more is written', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    await (await Journal.create(path, headerLine(), ours)).close();
    await appendFile(path, '{"line":"step","user":"u1","st');
    const torn = await readJournal(path);
    assert.ok(torn);
    const journal = await Journal.reopen(path, torn.wholeBytes, ours);
    await journal.append(stepLine('1', accepted));
    await journal.close();
    assert.deepEqual((await readJournal(path))?.progress.user('u1')?.steps['1'], accepted);
  });

  test('passes over lines that do not fit', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const foreign = ['', 'null', '{"line":"surprise"}', '{"line":"step","user":"u1","step":"1","state":{"state":"?"}}'];
    const about = ['nobody', '__proto__'].map((user) => JSON.stringify({ ...stepLine('1', accepted), user }));
    const unplanned = JSON.stringify(stepLine('99', accepted));
    const lines = [
      JSON.stringify(headerLine()),
      ...foreign,
      ...about,
      unplanned,
      JSON.stringify(stepLine('2', accepted)),
    ];
    await writeFile(path, `${lines.join('\n')}\n`);
    const user = (await readJournal(path))?.progress.user('u1');
    assert.deepEqual(user?.steps, { '1': { state: 'planned' }, '2': accepted });
  });

  test('gives nothing for what is no journal', async (context) => {
    const directory = await temporaryDirectory(context);
    assert.equal(await readJournal(join(directory, 'missing.jsonl')), undefined);
    for (const text of ['', '\n', 'hello\n', `${JSON.stringify(stepLine('1', accepted))}\n`, '{"line":"header"']) {
      await writeFile(join(directory, 'a.jsonl'), text);
      assert.equal(await readJournal(join(directory, 'a.jsonl')), undefined, text);
    }
  });

  test('takes a kind of failure of a later version for unexpected', async (context) => {
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const later = { state: 'failed', failure: { kind: 'solarFlare', trace: { at, requestId: 'r1' } } };
    await writeFile(
      path,
      `${JSON.stringify(headerLine())}\n${JSON.stringify({ line: 'step', user: 'u1', step: '1', state: later })}\n`,
    );
    assert.deepEqual((await readJournal(path))?.progress.user('u1')?.steps['1'], {
      state: 'failed',
      failure: { kind: 'unexpected', trace: { at, requestId: 'r1' } },
    });
  });

  test('brings every state, action, note and refusal back as it was', async (context) => {
    const failure = { kind: 'throttled', retryAfterMs: 249, trace: { at, status: 429, message: 'slow down' } } as const;
    const states: readonly StepState[] = [
      { state: 'planned' },
      { state: 'calling', at },
      accepted,
      { state: 'verified', at, trace: accepted.trace, numberMasked: true },
      { state: 'alreadyDone', at },
      { state: 'notConfirmed', at },
      { state: 'skipped', because: 'notAllowed' },
      { state: 'failed', failure },
      { state: 'doneWithoutSmsSignIn', at, trace: accepted.trace },
    ];
    const actions: readonly StepAction[] = [
      { type: 'setDefaultMethod', from: 'voiceAlternateMobile', to: 'sms', otherwise: ['voiceMobile', 'push'] },
      deletion(mobile),
      { type: 'deactivateHardwareOath', method: { kind: 'hardwareOath', id: 'token' } },
      { type: 'addPhone', phoneType: 'mobile', maskedNumber: '+81 ••••••••99' },
      { type: 'changePhone', phoneType: 'office', maskedNumber: '+81 ••••••••99' },
    ];
    const notes: readonly PlanNote[] = [
      { kind: 'mfaStays' },
      { kind: 'defaultUnknown', failure },
      { kind: 'registersAgain', hardwareOathUnknown: false },
      { kind: 'phonePolicy', sms: 'legacy', voice: 'allowed' },
      { kind: 'phonePolicy', voice: 'forbidden' },
      { kind: 'phonePolicy', voice: 'notInThisCloud' },
      { kind: 'hardwareOathUnknown', failure: { kind: 'notInThisCloud', feature: 'hardwareOath' } },
      { kind: 'smsVoiceEnds', ended: true },
    ];
    const refusals: readonly Refusal[] = [
      { kind: 'self' },
      { kind: 'self', nationalCloud: true },
      { kind: 'methodsUnreadable', failure },
      { kind: 'notDeletable', method: app },
      { kind: 'phoneTypeTaken', phoneType: 'office' },
    ];
    const plans = [
      planWith([...actions, ...actions], { stays: [app, totp], notes }),
      ...refusals.map((refusal, index) =>
        planWith([], { refusal, user: { id: `r${index}`, displayName: '', userPrincipalName: '' } }),
      ),
    ];
    const callerCheck = { items: [{ text: 'Called back on the directory number', done: true }] };
    const header = headerWith(plans, { reason: 'Ticket 4711', callerCheck });
    const path = join(await temporaryDirectory(context), 'a.jsonl');
    const journal = await Journal.create(path, headerLine(header), ours);
    states.forEach((state, index) => void journal.append(stepLine(String(index + 1), state)));
    await journal.append({ line: 'ended', at });
    await journal.close();
    const record = (await readJournal(path))?.progress.record(undefined);
    assert.deepEqual(record?.header, header);
    assert.deepEqual(Object.values(record.users[0]?.steps ?? {}).slice(0, states.length), states);
    assert.deepEqual([record.state, record.endedAt], ['ended', at]);
  });
});
