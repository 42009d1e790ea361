// What is written to the channel, seen through a fake one.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EntraError } from '../../../src/domain/failure.ts';
import { createLog } from '../../../src/host/log.ts';

function fakeChannel() {
  const lines: string[] = [];
  const write = (message: string) => void lines.push(message);
  return { lines, info: write, warn: write, error: write, show: () => undefined };
}

const jwt = 'eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJpbnZlbnRlZCJ9.c2ln';

describe('createLog', () => {
  it('redacts messages, errors, causes and what the service said', () => {
    const channel = fakeChannel();
    const log = createLog(channel);
    log.info(`got Bearer ${jwt}`);
    log.warn('number +81 8099999999');
    log.error(`failed with ${jwt}`, new Error(`token ${jwt}`, { cause: new Error('to 080-9999-9999') }));
    log.error(
      'refused',
      new EntraError({
        kind: 'refused',
        trace: { at: '2026-11-22T00:00:00Z', message: 'The number +81 8099999999 is no good', requestId: 'r-1' },
      }),
    );
    const all = channel.lines.join('\n');
    assert.equal(channel.lines.length, 4);
    assert.ok(!all.includes('eyJ') && !all.includes('99999') && !all.includes('9999-9999'), all);
  });

  it('writes the kind, the request id and the stack of a failure', () => {
    const channel = fakeChannel();
    createLog(channel).error(
      'Could not read',
      new EntraError({ kind: 'accessDenied', trace: { at: '2026-11-22T00:00:00Z', status: 403, requestId: 'r-42' } }),
    );
    assert.match(channel.lines[0] ?? '', /Could not read accessDenied .*status=403 requestId=r-42\n\s+at /);
  });

  it('gives text from outside no line of its own', () => {
    const channel = fakeChannel();
    createLog(channel).info('user said hi\n2026-11-22 [error] faked\u2028entry\u0007');
    assert.equal(channel.lines[0], 'user said hi 2026-11-22 [error] faked entry ');
  });
});
