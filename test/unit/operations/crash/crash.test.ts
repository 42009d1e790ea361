// Holds an operation on many users to its promise: kill its window whenever you like, and nothing is lost, repeated or guessed.
import '../../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'csv-parse/sync';
import { giveThreeMethods } from '../../../../scripts/bench/graph/giveThreeMethods.ts';
import type { ResultLine } from '../../../../src/commands/exportResults/resultLines.ts';
import type { DemoRequestRecord } from '../../../../src/demo/demoTenant.ts';
import { csvText } from '../../../../src/domain/csv/csvText.ts';
import { phoneStepId, planAddPhone } from '../../../../src/domain/phonePlan.ts';
import { planReset } from '../../../../src/domain/resetPlan.ts';
import { userOutcome } from '../../../../src/operations/outcomes.ts';
import type { OperationRecord } from '../../../../src/operations/operation.ts';
import { requestIdOf } from '../../../../src/operations/requestIdOf.ts';
import { readJournal } from '../../../../src/operations/readJournal.ts';
import { openCrashDesk, type CrashDesk } from './crashDesk.ts';
import { addCrashFaults } from './crashFaults.ts';
import { crashThrough, type Crashed } from './crashThrough.ts';
import { prepareTargets, type Prepare } from './prepareTargets.ts';
import { seededRandom } from './seededRandom.ts';
import { JournalWatch } from './journalWatch.ts';
import { pathOf } from './pathOf.ts';
import type { StartJob } from './windowJob.ts';

const { resultJson } = await import('../../../../src/commands/exportResults/resultJson.ts');
const { resultTable } = await import('../../../../src/commands/exportResults/resultTable.ts');

const userCount = 400;
const people = 300;
const kills = 20;
/** Another one: MFA_ADMIN_SEED=7 */
const seed = Number(process.env['MFA_ADMIN_SEED'] ?? 1);
const numberOf = (index: number): string => `+1 503555${String(1000 + index)}`;

test(`seed ${seed}: a reset of ${people} users whose window is killed ${kills} times ends as if nothing had been`, async (context) => {
  const { desk, users, targets } = await openRun(context, giveThreeMethods);
  const plans = targets.map((target) => planReset(target));
  const crashed = await run(context, desk, { kind: 'resetMfa', plans, contacts: [] });
  const left = users.flatMap(({ id }) =>
    desk.tenant.behindTheScenes.look(id).methods.map(({ collection }) => collection),
  );
  assert.deepEqual(new Set(left), new Set(['passwordMethods']));
  await agree(desk, crashed, 'resetMfa');
});

test(`seed ${seed}: a run of phones for ${people} users whose window is killed ${kills} times ends as if nothing had been`, async (context) => {
  const { desk, users, targets } = await openRun(context, (tenant, ids) => {
    for (const id of ids) tenant.behindTheScenes.setMethods(id, { methods: [] });
  });
  const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: Date.UTC(2026, 8, 1) };
  const plans = targets.map((target, index) =>
    planAddPhone({ ...target, phoneType: 'mobile', phoneNumber: numberOf(index), smsVoice }),
  );
  const contacts = users.map(({ id }, index) => [`${id}/${phoneStepId}`, numberOf(index)] as const);
  const crashed = await run(context, desk, { kind: 'addPhone', plans, contacts });
  const numbers = users.map(({ id }) =>
    desk.tenant.behindTheScenes
      .look(id)
      .methods.flatMap((method) => (method.collection === 'phoneMethods' ? [method.phoneNumber] : [])),
  );
  assert.deepEqual(
    numbers,
    users.map((_, index) => [numberOf(index)]),
  );
  await agree(desk, crashed, 'addPhone');
});

async function openRun(context: TestContext, prepare: Prepare) {
  const desk = await openCrashDesk(context, userCount);
  const targets = await prepareTargets(desk.tenant, { userCount, people }, prepare);
  return { desk, targets, users: targets.map(({ user }) => user) };
}

async function run(context: TestContext, desk: CrashDesk, start: StartJob): Promise<Crashed> {
  const random = seededRandom(seed);
  const faults = addCrashFaults(desk.tenant, random);
  desk.tenant.clearRequests();
  const crashed = await crashThrough(desk, start, { kills, random });
  context.diagnostic(
    `faults ${JSON.stringify(faults.map(({ count }) => count))}, ${crashed.windows.size} windows, ${desk.tenant.requests.length} requests`,
  );
  context.diagnostic(crashed.killings.map(({ at, after }) => `${at} ${after}`).join(', '));
  assert.equal(crashed.killings.length, kills);
  assert.equal(crashed.killings.filter(({ gap }) => gap).length, kills / 2);
  assert.deepEqual(crashed.problems, []);
  return crashed;
}

/** Journal, result and log of requests tell the same. */
async function agree(desk: CrashDesk, { operationId }: Crashed, kind: 'resetMfa' | 'addPhone'): Promise<void> {
  const path = join(desk.directory, `${operationId}.jsonl`);
  const read = await readJournal(path);
  assert.ok(read?.progress.ended);
  const watch = new JournalWatch(path);
  watch.read();
  const log = new Map(desk.tenant.requests.map((request) => [request.requestId, request]));
  const sent = new Map<string, DemoRequestRecord[]>();
  for (const request of desk.tenant.requests) {
    const { method, path: to } = request;
    if (method !== 'GET' && !to.endsWith('$batch')) sent.set(to, [...(sent.get(to) ?? []), request]);
  }
  const refused = [429, 503, 504];
  /** Broken connections count as status 0. */
  const lost = [0, 503, 504];
  for (const user of read.progress.users) {
    assert.equal(userOutcome(user, kind), 'done');
    for (const { id, action } of user.plan.steps) {
      const to = pathOf(user.plan.user.id, action);
      const calls = sent.get(to) ?? [];
      sent.delete(to);
      const state = user.steps[id];
      // Nobody else was there: that it was so before would not be true.
      assert.equal(state?.state, 'verified');
      const effective = calls.filter(({ status }) => status < 300 || lost.includes(status));
      assert.ok(effective.length > 0, `${to} was never done`);
      const trace = 'trace' in state ? state.trace : undefined;
      // The service's own record of the call that the journal names.
      const logged = log.get(trace?.requestId ?? '');
      if (trace) assert.equal(logged?.path, to);
      if (trace?.status !== undefined) assert.equal(logged?.status, trace.status);
      const announced = watch.announced.get(`${user.plan.user.id}/${id}`) ?? 0;
      const answered = calls.filter(({ status }) => !refused.includes(status)).length;
      assert.ok(answered <= announced, `${to} was sent ${answered} times and announced ${announced} times`);
    }
  }
  assert.deepEqual([...sent.keys()], [], 'calls that are in no plan');
  agreeResults(read.progress.record(undefined), log);
}

/** The files of Export Results have a line for each change of the plan and no other, and each names the request that did it. */
function agreeResults(record: OperationRecord, log: ReadonlyMap<string | undefined, DemoRequestRecord>): void {
  const csv = csvText(resultTable(record));
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  const json = resultJson(record);
  const { results } = JSON.parse(json) as { results: readonly ResultLine[] };
  const told = ['userPrincipalName', 'id', 'userOutcome', 'change', 'outcome', 'at', 'status', 'requestId'] as const;
  const of = (line: Readonly<Record<string, string>>): string => told.map((name) => line[name]).join('|');
  assert.deepEqual(
    rows.map(of),
    results.map((line) => of({ ...line })),
  );
  const steps = record.users.flatMap(({ plan }) => plan.steps.map((step) => ({ step, user: plan.user })));
  assert.deepEqual(
    rows.map((row) => [row['userPrincipalName'], row['id'], row['change'], row['outcome'], row['userOutcome']]),
    steps.map(({ step, user }) => [user.userPrincipalName, user.id, step.action.type, 'verified', 'done']),
  );
  for (const [index, { step, user }] of steps.entries()) {
    const { requestId = '', status } = rows[index] ?? {};
    // Of an answer that was lost with its window there is none: reading back alone tells what became of it.
    const state = record.users.find(({ plan }) => plan.user.id === user.id)?.steps[step.id];
    assert.equal(requestId, (state && requestIdOf(state)) ?? '');
    if (requestId === '') continue;
    const logged = log.get(requestId);
    assert.equal(logged?.path, pathOf(user.id, step.action));
    if (status !== '') assert.equal(String(logged.status), status);
  }
  assert.ok(rows.some((row) => row['requestId'] !== ''));
  assert.deepEqual(new Set(rows.map((row) => row['operationState'])), new Set(['ended']));
  for (const [index] of record.users.entries()) {
    assert.ok(!csv.includes(numberOf(index)) && !json.includes(numberOf(index)), 'a number can be read');
  }
}
