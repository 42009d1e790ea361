// Whatever is sent, the demo tenant answers like Graph: never an exception, never a body that is not JSON.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { routes } from '../../../src/demo/routes/routes.ts';
import { openDemo } from '../../support/demo/openDemo.ts';

const demo = openDemo();
const { people } = demo.tenant;
const names = Object.values(people).flatMap(({ id, userPrincipalName }) => [id, encodeURIComponent(userPrincipalName)]);

const value = fc.oneof(
  fc.constantFrom(...names),
  fc.string().map(encodeURIComponent),
  fc.constantFrom('%zz', '%', "('", "it''s", '..'),
);
const path = fc
  .constantFrom(...routes)
  .chain((route) =>
    fc
      .array(value, { minLength: 4, maxLength: 4 })
      .map((values) => route.path.replace(/:\w+/g, () => values.pop() ?? '').replace(/\/$/, '')),
  );
const option = fc.tuple(
  fc.constantFrom('$select', '$filter', '$search', '$orderby', '$top', '$count', '$expand', '$skiptoken', 'other'),
  fc.oneof(fc.string(), fc.constantFrom('id', 'true', '"displayName:a"', "id eq 'x'", '5', 'm~e30')),
);
const body = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  fc.record(
    {
      phoneNumber: fc.oneof(fc.string(), fc.constant('+1 5035550100')),
      phoneType: fc.oneof(fc.string(), fc.constant('mobile')),
      requests: fc.array(
        fc.record({ id: fc.string(), method: fc.constantFrom('GET', 'POST', 'FETCH'), url: fc.string() }),
      ),
    },
    { requiredKeys: [] },
  ),
);

test('any path, option and body gets an answer with a status that Graph knows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('v1.0', 'beta'),
      fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE'),
      fc.oneof({ weight: 9, arbitrary: path }, { weight: 1, arbitrary: fc.constant('/$batch') }),
      fc.array(option, { maxLength: 3 }),
      body,
      async (version, method, where, options, sent) => {
        // Deleting people is right, but would leave nobody to ask.
        fc.pre(!(method === 'DELETE' && /^\/users\/[^/]*$/.test(where)));
        const query = options.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
        const request = method === 'GET' || sent === undefined ? {} : { body: sent };
        const answer = await demo.send(method, `/${version}${where}?${query}`, request);
        assert.ok([200, 201, 202, 204, 400, 403, 404, 405, 409, 501].includes(answer.status), String(answer.status));
        if (answer.status >= 400) {
          const { error } = answer.body as { error: { code: unknown; message: unknown; innerError: unknown } };
          assert.equal(typeof error.code, 'string');
          assert.equal(typeof error.message, 'string');
          assert.ok(typeof error.innerError === 'object' && error.innerError !== null);
        }
      },
    ),
    { numRuns: 1500 },
  );
});
