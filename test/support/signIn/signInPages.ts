// The way of a person through the fake Entra's pages: from the address an app opened to what the app gets.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
import { aadsts, type AadstsCode } from './aadsts.ts';
import { takeFault } from './entraFaults.ts';
import { errorPage, formPage, postingPage } from './entraPages.ts';
import { granted, grantKey, isMember, permissionsOf, tenantOf } from './fakeDirectory.ts';
import type { Asked, FakeApp, FakeDirectory, FakeTenant } from './fakeDirectory.ts';

/** What an app wants, by whichever flow. */
export interface Wish {
  readonly flow: Asked['flow'];
  readonly clientId: string;
  /** As in the address. */
  readonly segment: string;
  readonly scope: string;
  readonly nonce: string | undefined;
  readonly acrs: readonly string[];
  readonly loginHint: string | undefined;
  readonly redirectUri: string;
  /** Gives the app its answer: `tenant` is the one signed in to, an error that the app is told of a refusal. */
  readonly finish: (answer: { readonly tenant: FakeTenant } | { readonly error: AadstsCode }) => Response;
}

export interface SignInPages {
  /** The first page. */
  show(wish: Wish): Response;
  /** What comes after a button was pressed. */
  answer(form: URLSearchParams): Response;
}

export function createSignInPages(directory: FakeDirectory): SignInPages {
  const open = new Map<string, { readonly wish: Wish; readonly tenant: FakeTenant }>();

  function show(wish: Wish): Response {
    const { clientId, segment, scope, loginHint, flow } = wish;
    const permissions = permissionsOf(scope);
    const note = (page: Asked['page']): void => {
      directory.asked.push({ clientId, tenant: segment, permissions, loginHint, flow, page });
    };
    const tenant = tenantOf(directory, segment);
    const app = directory.apps.get(clientId);
    const problem = takeFault(directory, 'page', permissions) ?? pageProblem(directory, wish, tenant, app);
    if (problem !== undefined || tenant === undefined || app === undefined) {
      note('error');
      return errorPage(aadsts(problem ?? 90002, detailsOf(directory, wish)));
    }
    const handedBack = takeFault(directory, 'redirect', permissions);
    if (handedBack !== undefined) {
      note('handedBack');
      return wish.finish({ error: handedBack });
    }
    const id = crypto.randomUUID();
    open.set(id, { wish, tenant });
    const has = granted(directory, clientId, tenant, directory.person);
    if (permissions.every((name) => has.has(name))) {
      note('account');
      return page(['Pick an account', directory.person], id, { accept: 'Continue' });
    }
    if (!directory.mayConsent) {
      note('needsAdmin');
      const text = [
        'Need admin approval',
        app.name,
        `${app.name} needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.`,
      ];
      return page(text, id, { needsAdmin: 'Return to the application without granting consent' });
    }
    note('consent');
    const text = [directory.person, 'Permissions requested', app.name, ...permissions];
    return page(text, id, { accept: 'Accept', decline: 'Cancel' });
  }

  function answer(form: URLSearchParams): Response {
    const id = form.get('id') ?? '';
    const { wish, tenant } = open.get(id) ?? {};
    open.delete(id);
    if (wish === undefined || tenant === undefined)
      return new Response('This page is no longer open.', { status: 400 });
    if (form.get('answer') === 'needsAdmin') return wish.finish({ error: 90094 });
    if (form.get('answer') !== 'accept') return wish.finish({ error: 65004 });
    const key = grantKey(wish.clientId, tenant, directory.person);
    const has = granted(directory, wish.clientId, tenant, directory.person);
    const added = permissionsOf(wish.scope).filter((name) => !has.has(name));
    if (added.length > 0) directory.grants.set(key, new Set([...(directory.grants.get(key) ?? []), ...added]));
    for (const value of wish.acrs) directory.satisfied.add(value);
    return wish.finish({ tenant });
  }

  const page = (text: readonly string[], id: string, buttons: Readonly<Record<string, string>>): Response =>
    formPage(text, '/common/Consent/Set', { id }, buttons);

  return { show, answer };
}

/** Why Entra would show an error and hand nothing back. */
function pageProblem(
  directory: FakeDirectory,
  { redirectUri, flow }: Wish,
  tenant: FakeTenant | undefined,
  app: FakeApp | undefined,
): AadstsCode | undefined {
  if (tenant === undefined) return 90002;
  if (app === undefined || app.tenants?.includes(tenant.demo.tenantId) === false) return 700016;
  if (flow === 'browser' && platformOf(app, redirectUri) === undefined) return 50011;
  return isMember(tenant, directory.person) ? undefined : 50020;
}

/** Under which platform a redirect address is registered. Any port of `http://localhost` matches.
 * https://learn.microsoft.com/entra/identity-platform/reply-url */
export function platformOf(app: FakeApp, redirectUri: string): 'publicClient' | 'web' | 'spa' | undefined {
  const wanted = redirectUri.replace(/^http:\/\/localhost:\d+\/?/, 'http://localhost');
  return (['publicClient', 'web', 'spa'] as const).find((platform) => app[platform]?.includes(wanted));
}

export function detailsOf(
  { apps, person, tenants }: FakeDirectory,
  { clientId, segment, redirectUri }: Pick<Wish, 'clientId' | 'segment' | 'redirectUri'>,
): Parameters<typeof aadsts>[1] {
  const home = tenants[0]?.demo.tenantId ?? '';
  return { clientId, appName: apps.get(clientId)?.name ?? clientId, person, home, tenant: segment, redirectUri };
}

/** Answers the app at its redirect address. */
export function handBack(redirectUri: string, mode: string | null, fields: Readonly<Record<string, string>>): Response {
  if (mode === 'form_post') return postingPage(redirectUri, fields);
  const back = new URL(redirectUri);
  for (const [name, value] of Object.entries(fields)) back.searchParams.set(name, value);
  return new Response(null, { status: 302, headers: { location: back.href } });
}
