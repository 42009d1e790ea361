import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingOfRow, type RegistrationRow } from '../../../../src/domain/overview/readingOfRow.ts';
import { readRegistrationReport } from '../../../../src/graph/registrationReport.ts';
import { failureFrom } from '../support/failureFrom.ts';
import { graphError, json, never, root, scriptedGraph } from '../support/scriptedGraph.ts';

async function rowsOf(
  pages: AsyncIterable<{ readonly rows: readonly RegistrationRow[]; readonly unreadable: number }>,
) {
  const rows: RegistrationRow[] = [];
  let unreadable = 0;
  for await (const page of pages) {
    rows.push(...page.rows);
    unreadable += page.unreadable;
  }
  return { rows, unreadable };
}

const whole = {
  id: 'A0000000-0000-4000-8000-000000000001',
  userPrincipalName: 'ines@fernhill.example',
  userDisplayName: 'Ines',
  userType: 'guest',
  isAdmin: true,
  isMfaRegistered: true,
  isMfaCapable: false,
  isPasswordlessCapable: false,
  methodsRegistered: ['mobilePhone'],
  userPreferredMethodForSecondaryAuthentication: 'sms',
  lastUpdatedDateTime: '2026-09-01T05:12:09.4471Z',
};

describe('the registration report', () => {
  it('is read to its end, page after page, whatever is on a page', async () => {
    const { graph } = scriptedGraph(({ url }) =>
      url.includes('page=2')
        ? json({ value: [{ ...whole, id: 'b' }] })
        : json({
            value: [whole, null, 7, 'row', [], {}, { id: '' }, { id: 5 }],
            '@odata.nextLink': `${root}/v1.0/reports/x?page=2`,
          }),
    );
    const { rows, unreadable } = await rowsOf(readRegistrationReport(graph, never));
    assert.deepEqual(
      rows.map(({ id }) => id),
      [whole.id.toLowerCase(), 'b'],
    );
    assert.equal(unreadable, 7);
    assert.equal(rows[0]?.guest, true);
  });

  it('takes nothing for false that is missing, null, or of another type', async () => {
    const nonsense = { ...whole, isAdmin: 'yes', isMfaRegistered: null, isMfaCapable: 1, isPasswordlessCapable: {} };
    for (const methodsRegistered of [null, 'mobilePhone', [1], ['mobilePhone', null]]) {
      const { graph } = scriptedGraph(() =>
        json({
          value: [
            {
              ...nonsense,
              methodsRegistered,
              userType: 'alien',
              lastUpdatedDateTime: 'yesterday',
              userPreferredMethodForSecondaryAuthentication: 3,
            },
          ],
        }),
      );
      const { rows } = await rowsOf(readRegistrationReport(graph, never));
      const [row] = rows;
      assert.ok(row !== undefined);
      assert.deepEqual([row.guest, row.isAdmin], [undefined, undefined]);
      assert.deepEqual(readingOfRow(row), { missing: 'unreadable', source: 'report' });
    }
  });

  it('goes without page size and choice of properties where they are refused', async () => {
    const { graph, requests } = scriptedGraph(({ url }) =>
      url.includes('$') ? graphError(400, 'BadRequest') : json({ value: [whole] }),
    );
    assert.equal((await rowsOf(readRegistrationReport(graph, never))).rows.length, 1);
    assert.equal(requests.length, 2);
  });

  it('fails at a page that is none, and at a link that leads back', async () => {
    const none = scriptedGraph(() => json({ rows: [] }));
    const back = scriptedGraph(() => json({ value: [whole], '@odata.nextLink': `${root}/v1.0/reports/x?page=2` }));
    for (const { graph } of [none, back]) {
      assert.equal((await failureFrom(rowsOf(readRegistrationReport(graph, never)))).kind, 'unexpected');
    }
  });
});

describe('§15.46 the report’s words for methods', () => {
  const methodsOf = (...methodsRegistered: string[]) => {
    const { methods, unsure } = readingOfRow({ id: 'a', methodsRegistered });
    return { methods, unsure };
  };

  it('are not the kinds of method: one Authenticator stands in the report twice', () => {
    assert.deepEqual(methodsOf('microsoftAuthenticatorPush', 'softwareOneTimePasscode'), {
      methods: ['authenticator'],
      unsure: ['softwareOath'],
    });
    assert.deepEqual(methodsOf('softwareOneTimePasscode'), { methods: ['softwareOath'], unsure: undefined });
  });

  it('have several for passkeys, and new ones come', () => {
    for (const word of ['fido2', 'fido2SecurityKey', 'passKeyDeviceBound', 'passKeySynced', 'passKeyOnTheMoon'])
      assert.deepEqual(methodsOf(word).methods, ['passkey'], word);
    assert.deepEqual(methodsOf('retinaScan', 'constructor', '').methods, ['other']);
  });

  it('have an empty text for no default, and new defaults come', () => {
    const defaultOf = (defaultMethod: string) => readingOfRow({ id: 'a', defaultMethod }).defaultMethod;
    assert.deepEqual(['', 'none', 'sms', 'telepathy'].map(defaultOf), ['none', 'none', 'sms', 'other']);
    assert.equal(readingOfRow({ id: 'a' }).defaultMethod, undefined);
  });
});
