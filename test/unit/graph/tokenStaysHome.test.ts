// The token goes to the cloud's Graph and nowhere else, whatever the answers of a service, or of somebody in between, say.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { cloudApis } from '../../../src/domain/cloudApi.ts';
import { listMethods } from '../../../src/graph/authenticationMethods.ts';
import { deleteMethod } from '../../../src/graph/deleteMethod.ts';
import { readRoleDirectory } from '../../../src/graph/directoryRoles.ts';
import { addPhone } from '../../../src/graph/phoneMethods.ts';
import { listUsers, nextUsers } from '../../../src/graph/users.ts';
import { failureFrom } from './support/failureFrom.ts';
import {
  batchAnswer,
  isBatch,
  json,
  never,
  scriptedGraph,
  type Script,
  type ScriptedGraph,
} from './support/scriptedGraph.ts';

/** Addresses that look like the cloud's Graph, or like something harmless, and lead elsewhere. */
function treacherousLinks(root: string): readonly string[] {
  const host = new URL(root).host;
  return [
    'https://evil.example/v1.0/users?$skiptoken=1',
    `http://${host}/v1.0/users?$skiptoken=1`,
    `${root}:8443/v1.0/users?$skiptoken=1`,
    `${root}.evil.example/v1.0/users?$skiptoken=1`,
    `${root}@evil.example/v1.0/users?$skiptoken=1`,
    `https://user:${host}@evil.example/v1.0/users`,
    `https://evil.example\\@${host}/v1.0/users`,
    `https://evil.example#${root}/v1.0/users`,
    `//evil.example/v1.0/users?$skiptoken=1`,
    `ftp://${host}/v1.0/users`,
    `javascript:fetch('${root}/v1.0/users')`,
    `${root}/v1.0/../evil?$skiptoken=1`,
    ...Object.values(clouds)
      .filter(({ graphRoot }) => graphRoot !== root)
      .map(({ graphRoot }) => `${graphRoot}/v1.0/users?$skiptoken=1`),
  ];
}

for (const { name, graphRoot: root } of Object.values(clouds)) {
  const graphIn = (script: Script): ScriptedGraph => scriptedGraph(script, { root, api: cloudApis[name] });

  /** Everything sent went to the root, and no token was taken for anything else. */
  const stayedHome = ({ requests, tokens }: ScriptedGraph, count: number): void => {
    assert.equal(requests.length, count, requests.map(({ url }) => url).join('\n'));
    assert.equal(tokens.length, count);
    for (const { url, headers, redirect } of requests) {
      assert.ok(url.startsWith(`${root}/`), url);
      assert.equal(new URL(url).origin, root);
      assert.match(headers['authorization'] ?? '', /^Bearer token-/);
      // Otherwise fetch itself would go where an answer points.
      assert.equal(redirect, 'manual');
    }
  };

  describe(`in the cloud ${name}`, () => {
    for (const link of treacherousLinks(root)) {
      test(`§15.51 a page whose next one is ${link} has none`, async () => {
        const users = graphIn(() => json({ value: [{ id: '1' }], '@odata.nextLink': link }));
        const page = await listUsers(users.graph, {}, 50, never);
        const failure = await failureFrom(nextUsers(users.graph, page.nextLink ?? assert.fail(), never));
        assert.equal(failure.kind, 'unexpected');
        // What the log is told names no foreign address.
        assert.ok(!JSON.stringify(failure).includes('evil'));
        stayedHome(users, 1);

        const empty = graphIn(() => json({ value: [], '@odata.nextLink': link }));
        assert.equal((await failureFrom(listUsers(empty.graph, {}, 50, never))).kind, 'unexpected');
        stayedHome(empty, 1);

        const methods = graphIn(() => json({ value: [], '@odata.nextLink': link }));
        assert.equal((await failureFrom(listMethods(methods.graph, 'u', never))).kind, 'unexpected');
        stayedHome(methods, 1);
      });

      test(`§15.51 an answer inside a batch leads nowhere by ${link}`, async () => {
        const scripted = graphIn((request) =>
          batchAnswer(request, () => ({ body: { value: [], '@odata.nextLink': link } })),
        );
        const readings = ['u1', 'u2'].map((id) => failureFrom(listMethods(scripted.graph.together, id, never)));
        for (const failure of await Promise.all(readings)) assert.equal(failure.kind, 'unexpected');
        stayedHome(scripted, 1);

        const roles = graphIn((request) =>
          isBatch(request)
            ? batchAnswer(request, () => ({ body: { value: [], '@odata.nextLink': link } }))
            : json({ value: [], '@odata.nextLink': link }),
        );
        const { failures } = await readRoleDirectory(roles.graph, never);
        assert.equal(failures.active?.kind, 'unexpected');
        stayedHome(roles, roles.requests.length);
      });
    }

    for (const status of [301, 302, 303, 307, 308]) {
      test(`a redirect (${status}) is followed for no read, no write and no batch`, async () => {
        const headers = { location: `https://evil.example/v1.0/me` };
        const redirect = () => new Response(null, { status, headers });
        const read = graphIn(redirect);
        assert.equal((await failureFrom(listMethods(read.graph, 'u', never))).kind, 'notGraph');
        stayedHome(read, 1);
        const written = graphIn(redirect);
        assert.equal(
          (await failureFrom(addPhone(written.graph, 'u', 'mobile', '+47 41234567', never))).kind,
          'notGraph',
        );
        const method = { kind: 'phone', id: 'x' } as const;
        assert.equal((await failureFrom(deleteMethod(written.graph, 'u', method, never))).kind, 'notGraph');
        stayedHome(written, 2);

        for (const script of [
          redirect,
          (request) => batchAnswer(request, () => ({ status, headers })),
        ] satisfies Script[]) {
          const batched = graphIn(script);
          const readings = ['u1', 'u2'].map((id) => failureFrom(listMethods(batched.graph.together, id, never)));
          for (const failure of await Promise.all(readings)) assert.equal(failure.kind, 'notGraph');
          stayedHome(batched, 1);
        }
      });
    }
  });
}
