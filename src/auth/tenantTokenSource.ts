// Tokens for one tenant's Microsoft Graph: which permissions are asked for and when, and that every token is of the right tenant
// and account. Asks the person at sign-in and once for writing; silent otherwise. How to sign in is a door handed in.

import * as vscode from 'vscode';
import { EntraError } from '../domain/failure.ts';
import { untilAborted } from '../graph/http/untilAborted.ts';
import { claimsForNewToken } from './claimsForNewToken.ts';
import {
  allSets,
  changeSets,
  changeSetsThatRead,
  leastSets,
  missingPermissions,
  permissionSets,
  signInSets,
  type PermissionSet,
  type PermissionState,
} from './permissions.ts';
import { permissionPurpose } from './permissionPurpose.ts';
import { SharedQuestions } from './sharedQuestions.ts';
import type { Account, Admission, Asking, SignInDoor } from './signInDoor.ts';
import type { HowToSignIn, SignedIn, TenantTokenSource } from './tenantTokens.ts';
import { tokenFacts } from './tokenFacts.ts';

type Need = 'read' | 'write';

/** VS Code hands tokens over between processes; so long it is not asked again. It renews them five minutes before they end. */
const keepMs = 60_000;

export interface TokenSourceOptions {
  readonly door: SignInDoor;
  /** Lower-case GUID; undefined: the account's home tenant. */
  readonly tenantId?: string | undefined;
  /** As whom to sign in; undefined: any account. */
  readonly account?: Account | undefined;
  /** While it says true, permissions to change anything are never asked for. */
  readonly readOnly: () => boolean;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export function createTenantTokenSource(options: TokenSourceOptions): TenantTokenSource {
  return new Source(options);
}

class Source implements TenantTokenSource {
  readonly #door: SignInDoor;
  readonly #readOnly: () => boolean;
  readonly #now: () => number;
  readonly #kept = new Map<Need, { readonly token: string; readonly until: number }>();
  readonly #questions = new SharedQuestions<Admission | undefined>();
  #account: Account | undefined;
  /** The configured tenant; else that of the first token. */
  #tenantId: string | undefined;
  /** What a token for reading is asked for. */
  #readSets = signInSets;
  /** What was granted to change something, since somebody asked for it. */
  #changing: readonly PermissionSet[] = [];
  /** Names in Microsoft Graph, of whatever was granted so far. */
  #granted: readonly string[] = [];
  readonly #states = new Map<PermissionSet, 'granted' | 'notYet'>();
  /** A window that opens by itself asks nothing, and who has said no is not asked again. */
  #mayAskForClaims = false;
  /** A token that Graph refuses although it is given again and again: a clock may be wrong, or a session revoked. */
  #useless: string | undefined;
  #ended = false;

  constructor({ door, tenantId, account, readOnly, now = Date.now }: TokenSourceOptions) {
    this.#door = door;
    this.#tenantId = tenantId;
    this.#account = account;
    this.#readOnly = readOnly;
    this.#now = now;
  }

  async signIn(how: HowToSignIn, signal: AbortSignal): Promise<SignedIn> {
    const found = await this.#firstAdmission(how, signal);
    if (found === undefined) throw new EntraError({ kind: 'signedOut' });
    const facts = tokenFacts(found.token);
    const { tenantId } = facts;
    if (tenantId === undefined) throw new EntraError({ kind: 'otherSignIn' });
    this.#tenantId ??= tenantId;
    // Nobody else signs in unnoticed; who is asked may choose.
    if (how !== 'silently') this.#account = found.account;
    this.#account ??= found.account;
    this.#keep('read', found);
    this.#mayAskForClaims = how !== 'silently';
    const told = this.#door.fixedPermissions ? allSets : signInSets;
    for (const set of told) this.#states.set(set, this.#holds(set) ? 'granted' : 'notYet');
    // With some of them missing there is no token for all, and yet one for all others.
    if (this.#readSets !== signInSets) for (const set of signInSets) await this.look(set, signal);
    return { ...facts, tenantId, account: found.account };
  }

  async getToken(
    need: Need,
    { claims, refused }: { readonly claims?: string; readonly refused?: string },
    signal: AbortSignal,
  ): Promise<string> {
    if (this.#ended) throw new EntraError({ kind: 'signedOut' });
    if (need === 'write' && this.#wanted().every((set) => this.permission(set) === 'off')) {
      throw new EntraError({ kind: 'missingPermission' });
    }
    const kept = this.#kept.get(need);
    if (claims === undefined && kept !== undefined && kept.token !== refused && this.#now() < kept.until) {
      return kept.token;
    }
    const found = await (claims === undefined
      ? this.#silently(this.#setsOf(need), signal)
      : this.#satisfying(need, claims, signal));
    if (found !== undefined && found.token === refused) this.#useless = refused;
    if (found !== undefined) {
      const token = this.#keep(need, found);
      if (need === 'write' && !this.#door.fixedPermissions) {
        this.#changing = this.#wanted();
        for (const set of this.#changing) this.#states.set(set, 'granted');
      }
      return token;
    }
    if (claims === undefined && need === 'write' && this.#changing.length === 0) {
      await this.ask('write', signal);
      return this.getToken(need, {}, signal);
    }
    throw new EntraError({ kind: 'signedOut', ...(claims === undefined ? {} : { claims }) });
  }

  missingPermissions(): readonly string[] {
    return missingPermissions(signInSets, this.#granted);
  }

  permission(set: PermissionSet): PermissionState {
    const state = this.#states.get(set) ?? 'unknown';
    const never = this.#readOnly() || (this.#door.fixedPermissions && state === 'notYet');
    return changeSets.includes(set) && never ? 'off' : state;
  }

  async look(set: PermissionSet, signal: AbortSignal): Promise<PermissionState> {
    const state = this.permission(set);
    if (state === 'granted' || state === 'off' || (this.#door.fixedPermissions && state === 'notYet')) return state;
    this.#admit(set, await this.#silently(this.#setsWith(set), signal));
    return this.permission(set);
  }

  async ask(set: PermissionSet, signal: AbortSignal): Promise<void> {
    if (this.permission(set) === 'off') throw new EntraError({ kind: 'missingPermission' });
    const detail = permissionPurpose(set);
    const sets = this.#setsWith(set);
    const held = await this.#silently(sets, signal);
    const found =
      held !== undefined && held.token !== this.#useless
        ? held
        : await this.#asking(sets, detail, held === undefined ? 'ask' : 'anew', signal);
    if (found === undefined) throw new EntraError({ kind: 'signedOut' });
    this.#admit(set, found);
    if (this.permission(set) !== 'granted') throw new EntraError({ kind: 'missingPermission' });
    this.#mayAskForClaims = true;
  }

  async renew(signal: AbortSignal): Promise<boolean> {
    const claims = claimsForNewToken(this.#now());
    for (const need of this.#changing.length === 0 ? (['read'] as const) : (['read', 'write'] as const)) {
      const found = await this.#silently(this.#setsOf(need), signal, claims);
      if (found === undefined) return false;
      this.#keep(need, found);
    }
    return true;
  }

  async isSignedIn(signal: AbortSignal): Promise<boolean> {
    const account = this.#account;
    return account !== undefined && untilAborted(() => this.#door.isSignedIn(account), signal);
  }

  hasEnded(): boolean {
    return this.#ended;
  }

  end(): void {
    this.#ended = true;
    this.#kept.clear();
  }

  async #firstAdmission(how: HowToSignIn, signal: AbortSignal): Promise<Admission | undefined> {
    const detail = vscode.l10n.t('To read users, authentication methods and roles as you. Nothing is changed with it.');
    if (how === 'anew') return this.#asking(this.#readSets, detail, how, signal);
    if (how !== 'choose') {
      // Where not all is granted, a person who cannot consent would meet a page that only an administrator can pass.
      for (const sets of how === 'askLeast' ? [leastSets] : [signInSets, leastSets]) {
        this.#readSets = sets;
        const found = await this.#silently(sets, signal);
        if (found !== undefined) return found;
      }
      if (how === 'silently') return undefined;
    }
    this.#readSets = how === 'askLeast' ? leastSets : signInSets;
    return this.#asking(this.#readSets, detail, how, signal);
  }

  /** @param found undefined: it cannot be had without asking. */
  #admit(set: PermissionSet, found: Admission | undefined): void {
    if (found === undefined) {
      this.#states.set(set, 'notYet');
      return;
    }
    const changes = changeSets.includes(set);
    const reads = !changes || changeSetsThatRead.includes(set);
    const token = this.#keep(changes ? 'write' : 'read', found);
    if (changes && reads) this.#keep('read', found);
    const granted =
      !this.#door.fixedPermissions || missingPermissions([set], tokenFacts(token).permissions).length === 0;
    if (granted) this.#granted = [...this.#granted, ...permissionSets[set]];
    if (granted && changes) this.#changing = [...new Set([...this.#changing, set])];
    if (granted && reads) this.#readSets = [...new Set([...this.#readSets, set])];
    this.#states.set(set, granted ? 'granted' : 'notYet');
  }

  #holds(set: PermissionSet): boolean {
    return missingPermissions([set], this.#granted).length === 0;
  }

  #setsOf(need: Need): readonly PermissionSet[] {
    // A token for writing has to serve the readings between two writes as well.
    return need === 'write' ? this.#setsWith(...this.#wanted()) : this.#readSets;
  }

  /** Of a token for changing something. */
  #wanted(): readonly PermissionSet[] {
    return this.#changing.length === 0 ? ['write'] : this.#changing;
  }

  #setsWith(...sets: readonly PermissionSet[]): readonly PermissionSet[] {
    // What was granted before goes on while something else is asked for.
    const changing = sets.some((set) => changeSets.includes(set)) ? this.#changing : [];
    return [...new Set([...this.#readSets, ...changing, ...sets])];
  }

  /** @throws EntraError `signedOut`: it was ended meanwhile. `otherSignIn`: before anything is sent as somebody else, or to another tenant. */
  #keep(need: Need, { token, account }: Admission): string {
    if (this.#ended) throw new EntraError({ kind: 'signedOut' });
    const { tenantId, permissions } = tokenFacts(token);
    if (tenantId === undefined || tenantId !== this.#tenantId || account.id !== this.#account?.id) {
      throw new EntraError({ kind: 'otherSignIn' });
    }
    this.#granted = [...new Set([...this.#granted, ...permissions])];
    this.#kept.set(need, { token, until: this.#now() + keepMs });
    return token;
  }

  #silently(sets: readonly PermissionSet[], signal: AbortSignal, claims?: string): Promise<Admission | undefined> {
    return this.#ask('silently', sets, (asking, stop) => this.#door.silently(asking, stop), signal, claims);
  }

  #asking(
    sets: readonly PermissionSet[],
    detail: string,
    how: Exclude<HowToSignIn, 'silently'>,
    signal: AbortSignal,
    claims?: string,
  ): Promise<Admission | undefined> {
    const reason = { detail, choose: how === 'choose' };
    const anew = how === 'anew' && ({ anew: true } as const);
    const put = (asking: Asking, stop: AbortSignal): Promise<Admission | undefined> =>
      this.#door.asking({ ...asking, ...anew }, reason, stop);
    return this.#ask(how, sets, put, signal, claims);
  }

  /** Once without a word, then by asking. https://learn.microsoft.com/entra/identity-platform/claims-challenge */
  async #satisfying(need: Need, claims: string, signal: AbortSignal): Promise<Admission | undefined> {
    const sets = this.#setsOf(need);
    const found = await this.#silently(sets, signal, claims);
    if (found !== undefined || !this.#mayAskForClaims) return found;
    const detail = vscode.l10n.t('Microsoft Entra asks for another verification before it goes on.');
    try {
      return await this.#asking(sets, detail, 'ask', signal, claims);
    } catch (error) {
      this.#mayAskForClaims = false;
      throw error;
    }
  }

  #ask(
    how: HowToSignIn,
    sets: readonly PermissionSet[],
    put: (asking: Asking, signal: AbortSignal) => Promise<Admission | undefined>,
    signal: AbortSignal,
    claims?: string,
  ): Promise<Admission | undefined> {
    const permissions = sets.flatMap((set) => permissionSets[set]);
    const asking: Asking = {
      permissions,
      tenantId: this.#tenantId,
      account: this.#account,
      ...(claims === undefined ? {} : { claims }),
    };
    const key = [how, ...permissions, claims ?? ''].join(' ');
    return this.#questions.ask(key, (stop) => put(asking, stop), signal);
  }
}
