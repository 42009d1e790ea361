// Everything a command needs, on a demo tenant: for tests of commands inside VS Code, where prompts are answered by TestUserInput.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestActionContext, GoBackError, type TestActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { createReadRoles } from '../../src/auth/createReadRoles.ts';
import { KeptSignIn } from '../../src/auth/keptSignIn.ts';
import { createRoleNews } from '../../src/auth/roleNews.ts';
import { createTenantMemory } from '../../src/auth/tenantMemory.ts';
import type { Command } from '../../src/commands/command.ts';
import type { UserMethods } from '../../src/domain/authenticationMethod.ts';
import type { Failure } from '../../src/domain/failure.ts';
import type { User } from '../../src/domain/user.ts';
import { readUserMethods } from '../../src/graph/authenticationMethods.ts';
import { getUser, type UserQuery } from '../../src/graph/users.ts';
import { nameStepBack } from '../../src/host/nameStepBack.ts';
import type { SettingTypes } from '../../src/host/settings.ts';
import { createOperationEngine } from '../../src/operations/createOperationEngine.ts';
import type { OperationRecord } from '../../src/operations/operation.ts';
import type { Services, Session, UsersView } from '../../src/services.ts';
import { TenantPeople } from '../../src/views/people/tenantPeople.ts';
import type { MethodNode, Node, UserNode, UsersNode } from '../../src/views/nodes.ts';
import type { DemoPerson, DemoTenant } from '../../src/demo/demoTenant.ts';
import { demoSession, type DemoSessionOptions } from './demoSession.ts';
import { fakeMemento } from './memento.ts';

export type Inputs = readonly (string | RegExp)[];

/** Ticks everything, gives a ticket number. */
export const gate: Inputs = [/./, 'TICKET-42'];

/** What a prompt showed. */
export interface Prompt {
  readonly kind: 'quickPick' | 'inputBox' | 'warning';
  /** Title, prompt or message, whatever it has. */
  readonly text: string;
  readonly detail?: string;
  /** The plan document beside a box that asks for a typed word. */
  readonly plan?: string;
  readonly items: readonly string[];
}

export interface CommandBench {
  readonly demo: DemoTenant;
  readonly session: Session;
  readonly services: Services;
  readonly view: RecordedView;
  /** Prompts of the last run, in order. */
  readonly prompts: readonly Prompt[];
  /** What is in the keyring. */
  readonly keys: Map<string, string>;
  readonly settings: { -readonly [K in keyof SettingTypes]: SettingTypes[K] };
  /** Leaves the open tenant, as the command does. */
  close(): void;
  run(command: Command, inputs: Inputs, target?: Node, selected?: readonly Node[]): Promise<void>;
  /** Runs the command, which must stop with a sentence like this. */
  refuses(sentence: RegExp, command: Command, inputs: Inputs, target?: Node, selected?: readonly Node[]): Promise<void>;
  row(person: DemoPerson): Promise<UserNode>;
  methodRow(person: DemoPerson, choose: (method: MethodNode['method']) => boolean): Promise<MethodNode>;
  methods(person: DemoPerson): Promise<UserMethods['methods']>;
  /** Waits until reading back is over, and the view has been told. */
  lastOperation(): Promise<OperationRecord>;
  /** Requests that change something. */
  writes(): readonly string[];
  dispose(): Promise<void>;
}

/** Stands in for the Users view and remembers what it was told. */
export class RecordedView implements UsersView {
  query: UserQuery = {};
  selection: readonly UsersNode[] = [];
  readonly refreshed: (string | undefined)[] = [];
  readonly busy = new Map<string, string>();
  readonly shown = new Map<string, UserMethods | Failure>();
  loaded = 0;

  setQuery(query: UserQuery): void {
    this.query = query;
  }
  focus(): Promise<void> {
    return Promise.resolve();
  }
  loadMore(): Promise<void> {
    this.loaded += 1;
    return Promise.resolve();
  }
  refresh(userId?: string): void {
    this.refreshed.push(userId);
  }
  showMethods(userId: string, reading: UserMethods | Failure): void {
    this.shown.set(userId, reading);
  }
  showBusy(userId: string, what: string | undefined): void {
    if (what === undefined) this.busy.delete(userId);
    else this.busy.set(userId, what);
  }
}

const never = new AbortController().signal;

export async function openCommandBench(options: DemoSessionOptions = {}): Promise<CommandBench> {
  nameStepBack();
  const { demo, session } = demoSession({ userCount: 60, ...options });
  const directory = await mkdtemp(path.join(tmpdir(), 'commands-'));
  const keys = new Map<string, string>();
  const engine = createOperationEngine({
    directory,
    keyStore: {
      get: (id) => Promise.resolve(keys.get(id)),
      store: (id, key) => Promise.resolve(void keys.set(id, key)),
      delete: (id) => Promise.resolve(void keys.delete(id)),
    },
    owner: 'bench',
    // Patience without waiting: the demo tenant shows at once what was written.
    sleep: async (_milliseconds, signal) => {
      signal.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
    },
    retentionDays: () => 90,
    undoRetentionDays: () => settings.undoRetentionDays,
  });
  const settings: CommandBench['settings'] = {
    'auth.clientId': '',
    'auth.tenantId': '',
    'auth.cloud': 'global',
    'auth.mode': 'vscode',
    'auth.certificatePath': '',
    'auth.persistDeviceCodeCache': false,
    readOnly: false,
    pageSize: 100,
    defaultCountry: '',
    maskPhoneNumbers: true,
    protectedUsers: [],
    requireReason: 'optional',
    verifyCaller: 'checklist',
    verifyCallerChecklist: ['Called back', 'Has a ticket'],
    telecomProviderConfigured: false,
    operationRetentionDays: 90,
    undoRetentionDays: 7,
    serviceDesk: { name: '', phone: '', url: '' },
    messageLanguage: 'auto',
  };
  let current: Session | undefined = session;
  const view = new RecordedView();
  const readRoles = createReadRoles();
  const services: Services = {
    // Only what commands use of it.
    context: {
      extension: { id: 'mfa-admin.entra-mfa-admin' },
      extensionUri: vscode.extensions.getExtension('mfa-admin.entra-mfa-admin')?.extensionUri,
      subscriptions: [],
      globalState: fakeMemento(),
      secrets: {
        get: (id: string) => Promise.resolve(keys.get(id)),
        store: (id: string, key: string) => Promise.resolve(void keys.set(id, key)),
      },
    } as unknown as vscode.ExtensionContext,
    settings: { get: (key) => settings[key], onDidChange: () => new vscode.Disposable(() => undefined) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined },
    sessions: {
      get current() {
        return current;
      },
      isOpening: false,
      onDidChange: () => new vscode.Disposable(() => undefined),
      openDemo: () => Promise.resolve((current = session)),
      open: () => Promise.reject(new Error('not here')),
      close: () => (current = undefined),
      dispose: () => undefined,
    },
    engine,
    usersView: view,
    people: new TenantPeople({
      sessions: { current: session, onDidChange: () => new vscode.Disposable(() => undefined) },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined },
      readRoles,
      directory,
    }),
    tenants: createTenantMemory({ get: () => undefined, update: () => Promise.resolve() }),
    kept: new KeptSignIn({
      secrets: {
        get: () => Promise.resolve(undefined),
        store: () => Promise.resolve(),
        delete: () => Promise.resolve(),
      },
      memory: { get: () => undefined, update: () => Promise.resolve() },
      settings: { get: (key) => settings[key], onDidChange: () => new vscode.Disposable(() => undefined) },
    }),
    readRoles,
    forgetRoles: readRoles.forget,
    roleNews: createRoleNews(),
  };
  const prompts: Prompt[] = [];
  const user = (person: DemoPerson): Promise<User> => getUser(session.graph, person.id, never);
  const methods = async (person: DemoPerson): Promise<UserMethods['methods']> =>
    (await readUserMethods(session.graph, person.id, never)).methods;
  const run: CommandBench['run'] = async (command, inputs, target, selected) => {
    prompts.length = 0;
    const context = await createTestActionContext();
    recordPrompts(context, prompts);
    await context.ui.runWithInputs([...inputs], async () => {
      await command(context, services, target, selected);
    });
  };
  return {
    ...{ demo, session, services, view, prompts, keys, settings, methods, run },
    close: () => {
      services.sessions.close();
    },
    refuses: (sentence, ...given) =>
      assert.rejects(run(...given), (error: Error) => {
        assert.match(error.message, sentence);
        return true;
      }),
    row: async (person) => ({ kind: 'user', tenantId: session.tenantId, user: await user(person) }),
    methodRow: async (person, choose) => {
      const method = (await methods(person)).find(choose);
      if (method === undefined) throw new Error('No such method');
      return { kind: 'method', tenantId: session.tenantId, user: await user(person), method };
    },
    lastOperation: async () => {
      for (;;) {
        const [record] = await engine.list(session.tenantId);
        if (record === undefined) throw new Error('No operation');
        if (record.state === 'ended' && view.busy.size === 0) return record;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    writes: () =>
      demo.requests
        .filter(({ method }) => method === 'DELETE' || method === 'PATCH' || method === 'POST')
        .filter(({ path: requested }) => !requested.includes('$batch'))
        .map(({ method, path: requested }) => `${method} ${requested}`),
    dispose: async () => {
      engine.dispose();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** TestUserInput throws a class of its own of the same name. */
async function realStepBack<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.message === 'Go back.') throw new GoBackError();
    throw error;
  }
}

/** TestUserInput answers without telling what it was asked. */
function recordPrompts({ ui }: TestActionContext, prompts: Prompt[]): void {
  const showQuickPick = ui.showQuickPick.bind(ui);
  const showInputBox = ui.showInputBox.bind(ui);
  const showWarningMessage = ui.showWarningMessage.bind(ui);
  Object.assign(ui, {
    showQuickPick: async (...[items, options]: Parameters<typeof showQuickPick>) => {
      const labels = (await items).map(({ label }) => label);
      prompts.push({ kind: 'quickPick', text: options.placeHolder ?? '', items: labels });
      return realStepBack(showQuickPick(items, options));
    },
    showInputBox: (...[options]: Parameters<typeof showInputBox>) => {
      const detail = options.prompt ?? '';
      const plan = vscode.workspace.textDocuments.findLast(({ uri }) => uri.scheme === 'entra-mfa-plan')?.getText();
      prompts.push({
        kind: 'inputBox',
        text: options.title ?? '',
        detail,
        ...(plan !== undefined && { plan }),
        items: [],
      });
      return realStepBack(showInputBox(options));
    },
    showWarningMessage: (message: string, options: vscode.MessageOptions, ...items: vscode.MessageItem[]) => {
      const detail = options.detail ?? '';
      prompts.push({ kind: 'warning', text: message, detail, items: items.map(({ title }) => title) });
      return showWarningMessage(message, options, ...items);
    },
  });
}
