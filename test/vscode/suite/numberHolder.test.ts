// Who holds the number that another user was to get, run with answers typed in.

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { addPhone } from '../../../src/commands/addPhone.ts';
import { findNumberHolder } from '../../../src/commands/findNumberHolder.ts';
import { phoneStepId } from '../../../src/domain/phonePlan.ts';
import { setSmsSignIn } from '../../../src/commands/setSmsSignIn.ts';
import { resultSentence } from '../../../src/commands/resultSentence.ts';
import type { OperationStepNode } from '../../../src/views/nodes.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';
import type { DemoSessionOptions } from '../../support/demoSession.ts';

const held = '+1 206-555-0142';

describe('§15.24 Who Holds This Number?', () => {
  let bench: CommandBench;
  afterEach(async () => {
    await bench.dispose();
  });

  /** A phone whose number is another user's SMS sign-in name, as the row of its step. */
  async function clash(number: string, options: DemoSessionOptions = {}): Promise<OperationStepNode> {
    bench = await openCommandBench(options);
    const { numberSeeker } = bench.demo.people;
    await bench.run(addPhone, [...gate, 'Phone (mobile)', number, 'Add Phone'], await bench.row(numberSeeker));
    const record = await bench.lastOperation();
    assert.equal(resultSentence(record).clashedIn, record.header.id);
    return { kind: 'operationStep', operationId: record.header.id, userId: numberSeeker.id, stepId: phoneStepId };
  }

  it('names the user who signs in with it, and shows that user', async () => {
    const step = await clash(held);
    await bench.run(findNumberHolder, ['Show User'], step);
    const [modal] = bench.prompts;
    assert.equal(modal?.text, 'DEMO: Bjorn Dahl signs in by SMS with this number.');
    assert.match(modal.detail ?? '', /bjorn\.dahl@fernhill\.example[^]+Number: \+1 •+42[^]+turn SMS sign-in off/);
    assert.doesNotMatch(JSON.stringify(bench.prompts), /5550142/);
    assert.deepEqual(bench.view.query, { search: 'bjorn.dahl@fernhill.example' });
    assert.ok(!bench.writes().some((write) => !write.startsWith('POST') || !write.includes('/phoneMethods')));
  });

  it('names deleted users where nobody else holds it', async () => {
    const step = await clash('+1 206-555-0143');
    await bench.run(findNumberHolder, ['Close'], step);
    assert.match(bench.prompts[0]?.text ?? '', /^DEMO: Who signs in with \+1 •+43 could not be found out\.$/);
    assert.match(bench.prompts[0]?.detail ?? '', /deleted user keeps the number[^]+Byron Ash \(deleted /);
  });

  it('asks for a number that was not stored, and takes no other', async () => {
    const step = await clash(held, { reading: { clashStoresNumber: false } });
    await bench.refuses(/not the number of this operation/, findNumberHolder, ['+1 206-555-0177'], step);
    await bench.run(findNumberHolder, [held, 'Close'], step);
    assert.match(bench.prompts[0]?.text ?? '', /Type the number \+1 •+42 again/);
    assert.match(bench.prompts[1]?.text ?? '', /Bjorn Dahl signs in by SMS/);
  });

  it('asks an Authentication Administrator, who reads numbers in part, and names possible holders alone', async () => {
    const step = await clash(held, { caller: 'authenticationAdministrator' });
    await bench.run(findNumberHolder, [held, 'Close'], step);
    assert.match(bench.prompts[1]?.text ?? '', /could not be found out/);
    assert.match(bench.prompts[1]?.detail ?? '', /• Bjorn Dahl/);
  });

  it('is offered too where SMS sign-in cannot be turned on because of it', async () => {
    const { operationId, userId } = await clash(held);
    const row = await bench.row(bench.demo.people.numberSeeker);
    await bench.run(setSmsSignIn, [...gate, /^Turn on/, 'Turn SMS Sign-in On or Off'], row);
    const record = await bench.lastOperation();
    assert.notEqual(record.header.id, operationId);
    assert.equal(resultSentence(record).clashedIn, record.header.id);
    const step = { kind: 'operationStep', operationId: record.header.id, userId, stepId: '1' } as const;
    await bench.run(findNumberHolder, ['Close'], step);
    assert.equal(bench.prompts[0]?.text, 'DEMO: Bjorn Dahl signs in by SMS with this number.');
    assert.doesNotMatch(JSON.stringify([record, bench.prompts]), /5550142/);
  });

  it('lets the person pick the operation from the palette, and says when there is none', async () => {
    await clash(held);
    await bench.run(findNumberHolder, [/Add Phone: Beatriz Lima/, 'Close']);
    assert.equal(bench.prompts[0]?.items.length, 1);
    await bench.dispose();
    bench = await openCommandBench();
    await bench.refuses(/no operation with which this can be done/, findNumberHolder, []);
  });
});
