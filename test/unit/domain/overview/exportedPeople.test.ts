// People of the overview as files for other programs.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { peopleCsv } from '../../../../src/domain/overview/peopleCsv.ts';
import { peopleJson } from '../../../../src/domain/overview/peopleJson.ts';
import { somePeople } from '../../views/overview/somePeople.ts';

describe('Exported people', () => {
  it('are a table with a line each, empty where nothing is known, with the reason', () => {
    const [head, zoe, , , gus] = peopleCsv(somePeople).split('\r\n');
    assert.equal(
      head,
      '\ufeffuserPrincipalName,id,displayName,enabled,guest,isAdmin,registered,capable,passwordless,methods,unsure,defaultMethod,notKnownBecause,source,readAt',
    );
    assert.equal(
      zoe,
      'zoe@fernhill.example,zoe,Zoe Marsh,true,false,false,true,true,false,mobilePhone,,sms,,report,2026-11-26T09:00:00Z',
    );
    assert.equal(gus, 'gus@fernhill.example,gus,Gus Ferro,true,true,false,,,,,,,notInReport,,');
  });

  it('cannot make Excel calculate', () => {
    const [, line] = peopleCsv([{ id: 'x', displayName: '=1+1', userPrincipalName: '@SUM(1)' }]).split('\r\n');
    assert.ok(line?.startsWith("'@SUM(1),x,'=1+1,"));
  });

  it('are records that say what list they are', () => {
    const read = JSON.parse(peopleJson({ list: 'Everybody' }, somePeople)) as {
      list: string;
      people: Record<string, unknown>[];
    };
    assert.equal(read.list, 'Everybody');
    assert.equal(read.people.length, 5);
    assert.deepEqual(read.people[1]?.['methods'], ['authenticator', 'passkey']);
    assert.equal(read.people[3]?.['notKnownBecause'], 'notInReport');
    assert.equal(read.people[3]['registered'], undefined);
  });
});
