// Hardware tokens whose device is told only to those who ask for it, and phones whose type is told by their id alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHardwareOathActive } from '../../../src/domain/isHardwareOathActive.ts';
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { parseMethod } from '../../../src/graph/parseMethod.ts';
import { batchAnswer, graphError, isBatch, json, never, scriptedGraph } from './support/scriptedGraph.ts';

const token = (id: string, status?: string): unknown => ({ id, ...(status !== undefined && { device: { status } }) });

async function activeTokens(plain: readonly unknown[], expanded: () => Response) {
  const { graph, requests } = scriptedGraph((request) => {
    if (request.url.includes('$expand=device')) return expanded();
    if (!isBatch(request)) return json({ value: [] });
    return batchAnswer(request, ({ url }) => ({ body: { value: url.endsWith('/hardwareOathMethods') ? plain : [] } }));
  });
  const { methods } = await readUserMethods(graph, 'u', never);
  const active = methods.flatMap((method) =>
    method.kind === 'hardwareOath' && isHardwareOathActive(method) ? [method.id] : [],
  );
  return { active, requests: requests.length };
}

test('the device of a hardware token is asked for where it does not come by itself', async () => {
  const all = [token('h1', 'activated'), token('h2', 'assigned')];
  const asked = await activeTokens([token('h1'), token('h2')], () => json({ value: all }));
  assert.deepEqual(asked, { active: ['h1'], requests: 3 });
  const told = await activeTokens(all, () => graphError(400, 'BadRequest'));
  assert.deepEqual(told, { active: ['h1'], requests: 2 });
});

test('where the device cannot be had, a token counts as active', async () => {
  const refused = await activeTokens([token('h1')], () => graphError(400, 'BadRequest'));
  assert.deepEqual(refused.active, ['h1']);
});

test('§15.20 a phone without a type is what its id says; a type that is new stays unknown', () => {
  const id = 'B6332EC1-7057-4abe-9331-3d72feddfe41';
  const type = '#microsoft.graph.phoneAuthenticationMethod';
  const typeOf = (more: object): unknown => {
    const method = parseMethod({ '@odata.type': type, id, phoneNumber: '+47 41234567', ...more });
    return method.kind === 'phone' ? method.phoneType : 'no phone';
  };
  assert.equal(typeOf({}), 'alternateMobile');
  assert.equal(typeOf({ phoneType: null }), 'alternateMobile');
  assert.equal(typeOf({ phoneType: 'satellite' }), undefined);
});
