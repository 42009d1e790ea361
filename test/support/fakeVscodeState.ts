// What the fake vscode was told and shown; tests look here.

export interface FakeVscode {
  /** Commands run through executeCommand, with their arguments. */
  readonly executed: unknown[][];
  /** `section.key` → what inspect() answers. */
  readonly configuration: Record<
    string,
    { readonly defaultValue?: unknown; readonly globalValue?: unknown; readonly workspaceValue?: unknown }
  >;
  readonly treeViews: Map<string, Record<string, unknown>>;
  readonly statusBarItems: Map<string, Record<string, unknown>>;
}

export const fake: FakeVscode = { executed: [], configuration: {}, treeViews: new Map(), statusBarItems: new Map() };
