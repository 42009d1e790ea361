// What the demo tenant answers has the names and types of Microsoft's published schema, and each kind of method exactly the properties
// of a list of our own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { GraphSchema } from '../../support/demo/graphSchema.ts';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { threeCustomers } from '../../support/demo/threeCustomers.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { items, type Entity } from '../../support/demo/rawAnswer.ts';

const schema = new GraphSchema(
  readFileSync(new URL('../../support/demo/graph-v1.0.csdl.xml', import.meta.url), 'utf8'),
);

const userProperties = [
  ...['id', 'displayName', 'userPrincipalName', 'mail', 'accountEnabled', 'userType', 'onPremisesSyncEnabled'],
  ...['assignedLicenses', 'createdDateTime', 'lastPasswordChangeDateTime', 'signInSessionsValidFromDateTime'],
  ...['externalUserState', 'isManagementRestricted', 'usageLocation', 'department', 'jobTitle', 'mailNickname'],
  ...['givenName', 'surname', 'mobilePhone', 'businessPhones', 'otherMails', 'proxyAddresses', 'signInActivity'],
  ...['preferredLanguage', 'officeLocation', 'creationType', 'city', 'country', 'employeeId', 'assignedPlans'],
];

async function each(demo: DemoClient, path: string): Promise<readonly Entity[]> {
  const answer = await demo.get(path);
  assert.equal(answer.status, 200, path);
  return items(answer);
}

async function one(demo: DemoClient, path: string): Promise<readonly Entity[]> {
  const answer = await demo.get(path);
  assert.equal(answer.status, 200, path);
  return [answer.body as Entity];
}

const management = '/v1.0/roleManagement/directory';
const reports = '/v1.0/reports/authenticationMethods';

/** Type → the entities of that type the tenant answers. */
const answers: Readonly<Record<string, (demo: DemoClient) => Promise<readonly Entity[]>>> = {
  user: (demo) => each(demo, `/v1.0/users?$top=999&$select=${userProperties.join(',')}`),
  authenticationMethod: async (demo) => {
    const everybody = Object.values(demo.tenant.people).filter(({ id }) => id !== demo.tenant.people.deletedHolder.id);
    const all = await Promise.all(everybody.map((person) => each(demo, `${methodsOf(person)}/methods`)));
    // The schema is not to know the method of the future.
    return all.flat().filter((method) => !String(method['@odata.type']).includes('palmVein'));
  },
  windowsHelloForBusinessAuthenticationMethod: (demo) =>
    each(demo, `${methodsOf(demo.tenant.people.everything)}/windowsHelloForBusinessMethods`),
  organization: (demo) => each(demo, '/v1.0/organization'),
  directoryRole: (demo) => each(demo, '/v1.0/directoryRoles'),
  unifiedRoleAssignment: (demo) => each(demo, `${management}/roleAssignments?$expand=roleDefinition`),
  unifiedRoleDefinition: (demo) => each(demo, `${management}/roleDefinitions`),
  unifiedRoleEligibilityScheduleInstance: (demo) =>
    each(demo, `${management}/roleEligibilityScheduleInstances?$expand=roleDefinition`),
  unifiedRoleAssignmentScheduleRequest: async (demo) => {
    const client = demo.as('eligibleAuthenticationAdministrator');
    const answer = await client.send('POST', `${management}/roleAssignmentScheduleRequests`, {
      body: {
        ...{ action: 'selfActivate', directoryScopeId: '/', justification: 'Ticket 4711' },
        principalId: demo.tenant.people.eligibleAuthenticationAdministrator.id,
        roleDefinitionId: 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
        scheduleInfo: {
          startDateTime: '2026-09-01T08:00:00Z',
          expiration: { type: 'afterDuration', duration: 'PT1H' },
        },
      },
    });
    return [answer.body as Entity];
  },
  authenticationMethodsPolicy: (demo) => one(demo, '/v1.0/policies/authenticationMethodsPolicy'),
  userRegistrationDetails: async (demo) =>
    // An empty default is what the service is seen to send, whatever its schema says.
    (await each(demo, `${reports}/userRegistrationDetails?$top=999`)).map(
      ({ userPreferredMethodForSecondaryAuthentication: preferred, ...rest }) =>
        preferred === '' ? rest : { ...rest, userPreferredMethodForSecondaryAuthentication: preferred },
    ),
  userRegistrationFeatureSummary: (demo) => one(demo, `${reports}/usersRegisteredByFeature`),
  userRegistrationMethodSummary: (demo) => one(demo, `${reports}/usersRegisteredByMethod`),
  directoryAudit: (demo) => each(demo, '/v1.0/auditLogs/directoryAudits'),
  contract: (demo) => each(demo, '/v1.0/contracts'),
  delegatedAdminCustomer: (demo) => each(demo, '/v1.0/tenantRelationships/delegatedAdminCustomers'),
};

test('every entity is as the published schema says', async (context) => {
  for (const [type, read] of Object.entries(answers)) {
    await context.test(type, async () => {
      const entities = await read(openDemo({ customers: threeCustomers }));
      assert.ok(entities.length > 0);
      assert.deepEqual([...new Set(entities.flatMap((entity) => schema.faults(type, entity)))], []);
    });
  }
});

test('the judge finds a wrong name, a wrong type, a wrong member and a forbidden null', () => {
  const phone = { id: '1', phoneNumber: 5, phoneType: 'pager', colour: 'red' };
  assert.deepEqual(schema.faults('phoneAuthenticationMethod', phone), [
    'phoneAuthenticationMethod.phoneNumber: 5 is not Edm.String',
    'phoneAuthenticationMethod.phoneType: "pager" is not in graph.authenticationPhoneType',
    'phoneAuthenticationMethod.colour: phoneAuthenticationMethod has no such property',
  ]);
  assert.deepEqual(schema.faults('entity', { id: null }), ['entity.id is null']);
});

/** In the order of the answers. */
const names: Readonly<Record<string, readonly string[]>> = {
  passwordAuthenticationMethod: ['id', 'password', 'createdDateTime'],
  phoneAuthenticationMethod: ['id', 'phoneNumber', 'phoneType', 'smsSignInState', 'createdDateTime'],
  emailAuthenticationMethod: ['id', 'emailAddress', 'createdDateTime'],
  fido2AuthenticationMethod: [
    ...['id', 'displayName', 'aaGuid', 'model', 'attestationCertificates', 'attestationLevel', 'passkeyType'],
    'createdDateTime',
  ],
  microsoftAuthenticatorAuthenticationMethod: ['id', 'displayName', 'deviceTag', 'phoneAppVersion', 'createdDateTime'],
  softwareOathAuthenticationMethod: ['id', 'secretKey', 'createdDateTime'],
  temporaryAccessPassAuthenticationMethod: [
    ...['id', 'temporaryAccessPass', 'startDateTime', 'lifetimeInMinutes', 'isUsableOnce', 'isUsable'],
    ...['methodUsabilityReason', 'createdDateTime'],
  ],
  windowsHelloForBusinessAuthenticationMethod: ['id', 'displayName', 'keyStrength', 'createdDateTime'],
  platformCredentialAuthenticationMethod: ['id', 'displayName', 'keyStrength', 'platform', 'createdDateTime'],
  externalAuthenticationMethod: ['id', 'configurationId', 'displayName', 'createdDateTime'],
  qrCodePinAuthenticationMethod: ['id', 'createdDateTime'],
};

test('every kind of method has exactly the properties of our own list', async () => {
  const demo = openDemo();
  const methods = await each(demo, `${methodsOf(demo.tenant.people.everything)}/methods`);
  const seen = new Set<string>();
  for (const method of methods) {
    const type = String(method['@odata.type']).replace('#microsoft.graph.', '');
    if (type.startsWith('palmVein')) continue;
    seen.add(type);
    assert.deepEqual(Object.keys(method), ['@odata.type', ...(names[type] ?? [])], type);
  }
  assert.deepEqual([...seen].toSorted(), Object.keys(names).toSorted());
});
