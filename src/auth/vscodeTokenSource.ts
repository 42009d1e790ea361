// Tokens for Microsoft Graph from VS Code's own Microsoft sign-in. Asks the person at sign-in and once for writing; silent
// otherwise. Tokens live in memory only, here and in VS Code. https://code.visualstudio.com/api/references/vscode-api#authentication

import * as vscode from 'vscode';
import { EntraError } from '../domain/failure.ts';
import type { TokenSource } from '../graph/graph.ts';
import { untilAborted } from '../graph/http/untilAborted.ts';
import { permissions } from './permissions.ts';
import { signInFailure } from './signInFailure.ts';
import type { Writing } from './session.ts';
import type { SignInTarget } from './signInTarget.ts';
import { tokenFacts, type TokenFacts } from './tokenFacts.ts';

type Need = 'read' | 'write';
type Found = vscode.AuthenticationSession | undefined;

/** `ask`: a person clicked. `choose`: the account is asked for even if one is remembered. `silently`: nobody is asked anything. */
export type HowToSignIn = 'ask' | 'choose' | 'silently';

export interface VscodeTokenSource extends TokenSource {
  /** Comes first. @throws EntraError `signedOut` (silently: nobody is signed in), `cancelled`, `signInFailed`, `otherSignIn`. */
  signIn(how: HowToSignIn, signal: AbortSignal): Promise<TokenFacts>;
  /** What is known of write permissions. */
  writing(): Writing;
  /** Looks, and asks nobody. @throws EntraError as signIn. */
  lookForWriting(signal: AbortSignal): Promise<void>;
  /** Asks for write permissions if they are not granted yet; for use after a click. @throws EntraError as signIn. */
  readyToWrite(signal: AbortSignal): Promise<void>;
  /** Whether the account is still signed in to VS Code. Never asks. */
  isSignedIn(signal: AbortSignal): Promise<boolean>;
}

/** VS Code hands tokens over between processes; so long it is not asked again. It renews them five minutes before they end. */
const keepMs = 60_000;

/** @param readOnly while it says true, write permissions are never asked for. @param now epoch milliseconds. */
export function createVscodeTokenSource(
  target: SignInTarget,
  readOnly: () => boolean,
  now: () => number = Date.now,
): VscodeTokenSource {
  return new Source(target, readOnly, now);
}

class Source implements VscodeTokenSource {
  readonly #target: SignInTarget;
  readonly #readOnly: () => boolean;
  readonly #now: () => number;
  readonly #kept = new Map<Need, { readonly token: string; readonly until: number }>();
  /** Questions to VS Code that are under way, shared by all who have the same one. */
  readonly #underWay = new Map<string, Promise<Found>>();
  #account: vscode.AuthenticationSessionAccountInformation | undefined;
  /** The configured tenant; else that of the first token. */
  #tenantId: string | undefined;
  #writing: Exclude<Writing, 'off'> = 'unknown';
  /** A window that opens by itself asks nothing, and who has said no is not asked again. */
  #mayAskForClaims = false;

  constructor(target: SignInTarget, readOnly: () => boolean, now: () => number) {
    this.#target = target;
    this.#tenantId = target.tenantId;
    this.#readOnly = readOnly;
    this.#now = now;
  }

  async signIn(how: HowToSignIn, signal: AbortSignal): Promise<TokenFacts> {
    const detail = vscode.l10n.t('To read users, authentication methods and roles as you. Nothing is changed with it.');
    const session = await untilAborted(
      () => (how === 'silently' ? this.#silently('read') : this.#asking('read', detail, how === 'choose')),
      signal,
    );
    if (session === undefined) throw new EntraError({ kind: 'signedOut' });
    const facts = tokenFacts(session.accessToken);
    this.#tenantId ??= facts.tenantId;
    this.#account = session.account;
    this.#keep('read', session);
    this.#mayAskForClaims = how !== 'silently';
    return facts;
  }

  async getToken(
    need: Need,
    { claims, refused }: { readonly claims?: string; readonly refused?: string },
    signal: AbortSignal,
  ): Promise<string> {
    if (need === 'write' && this.#readOnly()) throw new EntraError({ kind: 'missingPermission' });
    const kept = this.#kept.get(need);
    if (claims === undefined && kept !== undefined && kept.token !== refused && this.#now() < kept.until) {
      return kept.token;
    }
    const found = await untilAborted(
      () => (claims === undefined ? this.#silently(need) : this.#satisfying(need, claims)),
      signal,
    );
    if (found !== undefined) return this.#keep(need, found);
    if (claims === undefined && need === 'write' && this.#writing !== 'granted') {
      await this.readyToWrite(signal);
      return this.getToken(need, {}, signal);
    }
    throw new EntraError({ kind: 'signedOut', ...(claims === undefined ? {} : { claims }) });
  }

  writing(): Writing {
    return this.#readOnly() ? 'off' : this.#writing;
  }

  async lookForWriting(signal: AbortSignal): Promise<void> {
    if (this.writing() !== 'unknown') return;
    const found = await untilAborted(() => this.#silently('write'), signal);
    if (found === undefined) this.#writing = 'notYet';
    else this.#keep('write', found);
  }

  async readyToWrite(signal: AbortSignal): Promise<void> {
    if (this.#readOnly()) throw new EntraError({ kind: 'missingPermission' });
    const detail = vscode.l10n.t(
      'To change authentication methods as you. Microsoft Entra asks once for the permission, and your role decides whom it reaches.',
    );
    const session = await untilAborted(
      async () => (await this.#silently('write')) ?? (await this.#asking('write', detail)),
      signal,
    );
    if (session === undefined) throw new EntraError({ kind: 'signedOut' });
    this.#keep('write', session);
  }

  async isSignedIn(signal: AbortSignal): Promise<boolean> {
    // Not whether a session can be had: without a network there is none either.
    const accounts = await untilAborted(
      async () => vscode.authentication.getAccounts(this.#target.cloud.provider),
      signal,
    );
    return accounts.some(({ id }) => id === this.#account?.id);
  }

  /** @throws EntraError `otherSignIn`: before anything is sent as somebody else, or to another tenant. */
  #keep(need: Need, { accessToken: token, account }: vscode.AuthenticationSession): string {
    const { tenantId } = tokenFacts(token);
    if (tenantId === undefined || tenantId !== this.#tenantId || account.id !== this.#account?.id) {
      throw new EntraError({ kind: 'otherSignIn' });
    }
    if (need === 'write') this.#writing = 'granted';
    this.#kept.set(need, { token, until: this.#now() + keepMs });
    return token;
  }

  /** Full addresses: bare names would mean the global cloud's Graph. `VSCODE_…` is taken out by VS Code and says as which app. */
  #scopes(need: Need): readonly string[] {
    const { cloud, clientId } = this.#target;
    return [
      `VSCODE_CLIENT_ID:${clientId}`,
      `VSCODE_TENANT:${this.#tenantId ?? 'organizations'}`,
      ...permissions[need].map((name) => `${cloud.graphRoot}/${name}`),
    ];
  }

  #silently(need: Need): Promise<Found> {
    return this.#ask(need, this.#scopes(need), { silent: true });
  }

  #asking(need: Need, detail: string, choose = false): Promise<Found> {
    const options = { createIfNone: { detail }, ...(choose ? { clearSessionPreference: true } : {}) };
    return this.#ask(`ask ${need}`, this.#scopes(need), options);
  }

  /** Once without a word, then by asking. https://learn.microsoft.com/entra/identity-platform/claims-challenge */
  async #satisfying(need: Need, claims: string): Promise<Found> {
    // Made anew: a `scope` in Graph's own header would replace ours, and with it the app we sign in as.
    const request = {
      wwwAuthenticate: `Bearer claims="${Buffer.from(claims).toString('base64')}"`,
      fallbackScopes: this.#scopes(need),
    };
    const found = await this.#ask(`${need} ${claims}`, request, { silent: true });
    if (found !== undefined || !this.#mayAskForClaims) return found;
    const detail = vscode.l10n.t('Microsoft Entra asks for another verification before it goes on.');
    try {
      return await this.#ask(`ask ${need} ${claims}`, request, { createIfNone: { detail } });
    } catch (error) {
      this.#mayAskForClaims = false;
      throw error;
    }
  }

  #ask(
    key: string,
    request: readonly string[] | vscode.AuthenticationWwwAuthenticateRequest,
    options: vscode.AuthenticationGetSessionOptions,
  ): Promise<Found> {
    const asked = this.#underWay.get(key);
    if (asked !== undefined) return asked;
    const account = this.#account;
    const asking = Promise.resolve(
      vscode.authentication.getSession(this.#target.cloud.provider, request, {
        ...options,
        ...(account === undefined ? {} : { account }),
      }),
    )
      .catch((error: unknown) => {
        throw signInFailure(error);
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asking);
    return asking;
  }
}
