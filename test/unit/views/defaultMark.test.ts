// Which method carries the default mark.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { defaultMark } from '../../../src/views/defaultMark.ts';

const app = (id: string): AuthenticationMethod => ({ kind: 'microsoftAuthenticator', id, displayName: id });
const totp: AuthenticationMethod = { kind: 'softwareOath', id: 'totp' };
const mobile: AuthenticationMethod = { kind: 'phone', id: 'm', phoneType: 'mobile', phoneNumber: '+1 5550100' };

describe('defaultMark', () => {
  it('marks the one method that the default names', () => {
    assert.equal(defaultMark(mobile, { defaultMethod: 'sms' }, [mobile, app('one')]), 'yes');
    assert.equal(defaultMark(app('one'), { defaultMethod: 'sms' }, [mobile, app('one')]), undefined);
  });

  it('says "perhaps" where the service does not tell which of several it means', () => {
    assert.equal(defaultMark(app('one'), { defaultMethod: 'push' }, [app('one'), app('two')]), 'perhaps');
    assert.equal(defaultMark(totp, { defaultMethod: 'oath' }, [totp, app('one')]), 'perhaps');
  });

  it('marks nothing where no default is set, known or readable', () => {
    assert.equal(defaultMark(mobile, undefined, [mobile]), undefined);
    assert.equal(defaultMark(mobile, { defaultMethod: undefined, unknownDefault: 'telepathy' }, [mobile]), undefined);
  });
});
