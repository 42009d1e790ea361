// Tokens for an app that signs in with its certificate, without a person.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
import { createHash, createVerify, X509Certificate } from 'node:crypto';
import type { AadstsCode } from './aadsts.ts';
import { tenantOf, type FakeApp, type FakeDirectory } from './fakeDirectory.ts';
import { detailsOf } from './signInPages.ts';
import { acrsOf, refusal } from './tokenEndpoint.ts';

/** POST /{tenant}/oauth2/v2.0/token with the grant `client_credentials`. */
export function appToken(directory: FakeDirectory, segment: string, form: URLSearchParams): Response {
  const clientId = form.get('client_id') ?? '';
  const app = directory.apps.get(clientId);
  const tenant = tenantOf(directory, segment);
  const refused: AadstsCode | undefined =
    tenant === undefined
      ? 90002
      : app === undefined
        ? 700016
        : isSignedBy(app, form.get('client_assertion') ?? '')
          ? undefined
          : 700027;
  directory.tokenRequests.push({
    ...{ grant: 'client_credentials', clientId, tenant: segment, refused },
    permissions: (form.get('scope') ?? '').split(' ').map((name) => name.replace(/^https:\/\/[^/]+\//, '')),
    acrs: acrsOf(form.get('claims')),
  });
  if (refused !== undefined || tenant === undefined || app === undefined) {
    return refusal(refused ?? 90002, detailsOf(directory, { clientId, segment, redirectUri: '' }));
  }
  const token = tenant.demo.issueToken({
    ...{ caller: app.servicePrincipal?.id ?? clientId, scopes: app.servicePrincipal?.roles ?? [] },
    ...{ application: true, appName: app.name },
  });
  directory.issued.set(token, tenant);
  return Response.json({
    ...{ token_type: 'Bearer', expires_in: directory.tokenSeconds, ext_expires_in: directory.tokenSeconds },
    access_token: token,
  });
}

/** Entra finds the certificate by the thumbprint in the head of the assertion. */
function isSignedBy(app: FakeApp, assertion: string): boolean {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const { alg, 'x5t#S256': thumbprint } = JSON.parse(Buffer.from(head, 'base64url').toString() || '{}') as {
    readonly alg?: string;
    readonly 'x5t#S256'?: string;
  };
  return (app.servicePrincipal?.certificates ?? []).some((pem) => {
    const { raw, publicKey } = new X509Certificate(pem);
    if (createHash('sha256').update(raw).digest('base64url') !== thumbprint) return false;
    const pss = { key: publicKey, padding: 6, saltLength: 32 };
    return createVerify('sha256')
      .update(`${head}.${body}`)
      .verify(alg === 'PS256' ? pss : publicKey, signature, 'base64url');
  });
}
