// The few parts of the vscode API that views and host need to run in plain Node. Loaded in place of `vscode` by fakeVscode.ts.

import {
  clipboard,
  createWebviewPanel,
  files,
  showSaveDialog,
  tabGroups,
  textDocuments,
  Uri,
} from './fakeVscodeEditors.ts';
import { fake, type FakeOptions } from './fakeVscodeState.ts';

export { TabInputText, Uri } from './fakeVscodeEditors.ts';

type Listener<T> = (event: T) => unknown;

export class Disposable {
  static from(...those: readonly { dispose: () => unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of those) one.dispose();
    });
  }
  readonly #dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.#dispose = dispose;
  }
  dispose(): void {
    this.#dispose();
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener<T>>();
  readonly event = (listener: Listener<T>): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class CancellationTokenSource {
  readonly #cancelled = new EventEmitter<undefined>();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.#cancelled.event };
  cancel(): void {
    this.token.isCancellationRequested = true;
    this.#cancelled.fire(undefined);
  }
  dispose(): void {
    this.#cancelled.dispose();
  }
}

export class ThemeColor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class ThemeIcon {
  readonly id: string;
  readonly color: ThemeColor | undefined;
  constructor(id: string, color?: ThemeColor) {
    this.id = id;
    this.color = color;
  }
}

export class TreeItem {
  label: string;
  collapsibleState: number;
  constructor(label: string, collapsibleState = 0) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

/** azext-utils asks of every error whether it is one. */
export class CancellationError extends Error {}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const;
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 } as const;
export const QuickPickItemKind = { Separator: -1, Default: 0 } as const;
export const StatusBarAlignment = { Left: 1, Right: 2 } as const;
export const ProgressLocation = { SourceControl: 1, Window: 10, Notification: 15 } as const;

export const ViewColumn = { Active: -1 } as const;

export const env = { language: 'en', clipboard };

export const extensions = { getExtension: () => ({ extensionUri: Uri.from({ scheme: 'file', path: '/extension' }) }) };

export const languages = { setTextDocumentLanguage: (document: object) => Promise.resolve(document) };

type Value = string | number | boolean;

export const l10n = {
  t: (text: string | { message: string; args: Value[] }, ...rest: Value[]): string => {
    const { message, args: values } = typeof text === 'string' ? { message: text, args: rest } : text;
    return (fake.translations[message] ?? message).replace(/\{(\d+)\}/g, (all, index: string) =>
      String(values[Number(index)] ?? all),
    );
  },
};

export const commands = {
  executeCommand: (command: string, ...values: unknown[]): Promise<undefined> => {
    fake.executed.push([command, ...values]);
    return Promise.resolve(undefined);
  },
};

const sessionsChanged = new EventEmitter<{ provider: { id: string } }>();
fake.authentication.changed = () => {
  sessionsChanged.fire({ provider: { id: 'microsoft' } });
};

export const authentication = {
  getSession: (provider: string, request: unknown, options: FakeOptions) => {
    fake.authentication.asked.push({ provider, request, options });
    return fake.authentication.answer(request, options);
  },
  getAccounts: () => Promise.resolve(fake.authentication.accounts),
  onDidChangeSessions: sessionsChanged.event,
};

const configurationChanged = new EventEmitter<{ affectsConfiguration: (section: string) => boolean }>();
fake.changeConfiguration = (section) => {
  configurationChanged.fire({ affectsConfiguration: (asked) => section === asked || section.startsWith(`${asked}.`) });
};

export const workspace = {
  getConfiguration: (section: string) => ({
    inspect: (key: string) => fake.configuration[`${section}.${key}`],
    update: (key: string, value: unknown, target: number) => {
      fake.updated.push([`${section}.${key}`, value, target]);
      return Promise.resolve();
    },
  }),
  onDidChangeConfiguration: configurationChanged.event,
  registerTextDocumentContentProvider: textDocuments.provide,
  openTextDocument: textDocuments.open,
  textDocuments: textDocuments.all,
  fs: files,
};

const say = (message: string): Promise<undefined> => {
  fake.said.push(message);
  return Promise.resolve(undefined);
};

export const window = {
  get state() {
    return { focused: fake.windowFocused };
  },
  showInformationMessage: say,
  showWarningMessage: say,
  showErrorMessage: say,
  setStatusBarMessage: () => new Disposable(() => undefined),
  showTextDocument: textDocuments.show,
  tabGroups,
  createWebviewPanel,
  showSaveDialog,
  createTreeView: (id: string, options: object) => {
    const emitter = new EventEmitter<unknown>();
    const view = {
      ...options,
      message: undefined,
      description: undefined,
      badge: undefined,
      selection: [],
      visible: true,
      onDidChangeVisibility: emitter.event,
      reveal: (_node: unknown, how: object) => {
        fake.executed.push(['reveal', id, how]);
        return Promise.resolve();
      },
      dispose: () => undefined,
    };
    fake.treeViews.set(id, view);
    return view;
  },
  createStatusBarItem: (id: string) => {
    const item = { id, text: '', tooltip: undefined, name: undefined, command: undefined, shown: false } as Record<
      string,
      unknown
    >;
    item['show'] = () => void (item['shown'] = true);
    item['hide'] = () => void (item['shown'] = false);
    item['dispose'] = () => void (item['shown'] = false);
    fake.statusBarItems.set(id, item);
    return item;
  },
  withProgress: async ({ title }: { title: string }, work: (progress: object, token: object) => Promise<unknown>) => {
    fake.progress.add(title);
    const cancelled = new EventEmitter<void>();
    fake.cancelProgress = () => {
      cancelled.fire();
    };
    try {
      return await work(
        { report: () => undefined },
        { isCancellationRequested: false, onCancellationRequested: cancelled.event },
      );
    } finally {
      fake.progress.delete(title);
    }
  },
};
