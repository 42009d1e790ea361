// A few invented people for tests of the overview page.

import type { TenantPerson } from '../../../../src/domain/overview/tenantPerson.ts';

const person = (id: string, displayName: string, more: Partial<TenantPerson>): TenantPerson => ({
  ...{ id, displayName, userPrincipalName: `${id}@fernhill.example`, enabled: true, guest: false, isAdmin: false },
  ...more,
});

const known = { source: 'report', readAt: '2026-11-26T09:00:00Z' } as const;

export const somePeople: readonly TenantPerson[] = [
  person('zoe', 'Zoe Marsh', {
    ...{
      ...known,
      registered: true,
      capable: true,
      passwordless: false,
      defaultMethod: 'sms',
      methods: ['mobilePhone'],
    },
  }),
  person('ada', 'Ada Quill', {
    ...{ ...known, isAdmin: true, registered: true, capable: true, passwordless: true, defaultMethod: 'push' },
    methods: ['authenticator', 'passkey'],
  }),
  person('aoi', 'ｱｵｲ さくら', {
    ...{ ...known, registered: false, capable: false, passwordless: false, defaultMethod: 'none', methods: [] },
  }),
  person('gus', 'Gus Ferro', { guest: true, missing: 'notInReport' }),
  person('kim', 'Kim Vale', { enabled: false, missing: 'outOfReach' }),
];
