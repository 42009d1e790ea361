// What the fake vscode was told and shown; tests look here.

export interface FakeVscode {
  /** Commands run through executeCommand, with their arguments. */
  readonly executed: unknown[][];
  /** `section.key` → what inspect() answers. */
  readonly configuration: Record<
    string,
    {
      readonly defaultValue?: unknown;
      readonly globalValue?: unknown;
      readonly workspaceValue?: unknown;
      readonly workspaceFolderValue?: unknown;
    }
  >;
  /** Key, value and target of every update(). */
  readonly updated: unknown[][];
  /** Says that a setting, or a whole section, changed. */
  changeConfiguration: (section: string) => void;
  /** English → what l10n.t makes of it; empty for English. */
  translations: Readonly<Record<string, string>>;
  /** Titles of progress on screen. */
  readonly progress: Set<string>;
  /** Presses Cancel in the progress on screen. */
  cancelProgress: () => void;
  readonly treeViews: Map<string, Record<string, unknown>>;
  readonly statusBarItems: Map<string, Record<string, unknown>>;
  windowFocused: boolean;
  /** Notifications shown, by what they say. */
  readonly said: string[];
  /** Texts of the documents shown. */
  readonly documents: string[];
  readonly panels: { readonly title: string; readonly page: string }[];
  clipboard: string;
  /** The folder that is chosen when something is saved. */
  savesTo: string;
  /** By path. */
  readonly files: Map<string, Uint8Array>;
  readonly authentication: {
    /** What getSession was called with. */
    readonly asked: { readonly provider: string; readonly request: unknown; readonly options: FakeOptions }[];
    /** What it answers. */
    answer: (request: unknown, options: FakeOptions) => Promise<unknown>;
    accounts: { id: string; label: string }[];
    /** Says that sessions changed. */
    changed: () => void;
  };
}

export interface FakeOptions {
  readonly silent?: boolean;
  readonly createIfNone?: { readonly detail: string };
  readonly forceNewSession?: { readonly detail: string };
  readonly clearSessionPreference?: boolean;
  readonly account?: { readonly id: string };
}

export const fake: FakeVscode = {
  executed: [],
  configuration: {},
  updated: [],
  changeConfiguration: () => undefined,
  translations: {},
  progress: new Set(),
  cancelProgress: () => undefined,
  treeViews: new Map(),
  windowFocused: true,
  said: [],
  documents: [],
  panels: [],
  clipboard: '',
  savesTo: '/saved',
  files: new Map(),
  statusBarItems: new Map(),
  authentication: { asked: [], answer: () => Promise.resolve(undefined), accounts: [], changed: () => undefined },
};
