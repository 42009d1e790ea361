// What the fake vscode has of editors: addresses, read-only documents, tabs, webview panels and the clipboard.

import { fake } from './fakeVscodeState.ts';

export class Uri {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  constructor(scheme: string, path: string, query: string) {
    this.scheme = scheme;
    this.path = path;
    this.query = query;
  }
  static from({ scheme, path = '', query = '' }: { scheme: string; path?: string; query?: string }): Uri {
    return new Uri(scheme, path, query);
  }
  static file(path: string): Uri {
    return new Uri('file', path, '');
  }
  static joinPath({ scheme, path, query }: Uri, ...parts: readonly string[]): Uri {
    return new Uri(scheme, [path, ...parts].join('/'), query);
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return `${this.scheme}:${this.path}?${this.query}`;
  }
}

export class TabInputText {
  readonly uri: Uri;
  constructor(uri: Uri) {
    this.uri = uri;
  }
}

interface Document {
  readonly uri: Uri;
  readonly languageId: string;
  getText(): string;
}

interface Tab {
  readonly label: string;
  readonly input: TabInputText;
}

const providers = new Map<string, { provideTextDocumentContent: (uri: Uri) => string }>();
const documents: Document[] = [];
const tabs: Tab[] = [];

export const textDocuments = {
  all: documents as readonly Document[],
  provide: (scheme: string, provider: { provideTextDocumentContent: (uri: Uri) => string }) => {
    providers.set(scheme, provider);
    return { dispose: () => providers.delete(scheme) };
  },
  open: (uri: Uri): Promise<Document> => {
    const text = providers.get(uri.scheme)?.provideTextDocumentContent(uri) ?? '';
    const document = { uri, languageId: uri.scheme, getText: () => text };
    documents.push(document);
    return Promise.resolve(document);
  },
  show: (document: Document): Promise<void> => {
    tabs.push({ label: document.uri.path, input: new TabInputText(document.uri) });
    fake.documents.push(document.getText());
    return Promise.resolve();
  },
};

export const tabGroups = {
  get all() {
    return [{ tabs }];
  },
  close: (closed: readonly Tab[]): Promise<boolean> => {
    for (const tab of closed) {
      tabs.splice(tabs.indexOf(tab), 1);
      const index = documents.findIndex(({ uri }) => uri === tab.input.uri);
      if (index >= 0) documents.splice(index, 1);
    }
    return Promise.resolve(true);
  },
};

/** Files are in memory. Whatever is saved goes under its proposed name into a folder of its own. */
export const files = {
  readFile: ({ path }: Uri): Promise<Uint8Array> => {
    const bytes = fake.files.get(path);
    return bytes === undefined ? Promise.reject(new Error(`No file ${path}`)) : Promise.resolve(bytes);
  },
  writeFile: ({ path }: Uri, bytes: Uint8Array): Promise<void> => {
    fake.files.set(path, bytes);
    return Promise.resolve();
  },
};

export function showSaveDialog({ defaultUri }: { readonly defaultUri: Uri }): Promise<Uri> {
  return Promise.resolve(Uri.file(`${fake.savesTo}/${defaultUri.path.split('/').at(-1) ?? ''}`));
}

/** A panel keeps its page where tests can look, and is closed at once: what it would do in five minutes is nobody's matter here. */
export function createWebviewPanel(_type: string, title: string) {
  const closing: (() => void)[] = [];
  const webview = {
    set html(page: string) {
      fake.panels.push({ title, page });
    },
    cspSource: 'self',
    asWebviewUri: (uri: Uri) => uri,
    postMessage: () => Promise.resolve(true),
    onDidReceiveMessage: () => ({ dispose: () => undefined }),
  };
  const panel = {
    webview,
    onDidDispose: (listener: () => void) => {
      closing.push(listener);
      queueMicrotask(listener);
    },
    dispose: () => {
      for (const listener of closing) listener();
    },
  };
  return panel;
}

export const clipboard = {
  readText: () => Promise.resolve(fake.clipboard),
  writeText: (text: string) => {
    fake.clipboard = text;
    return Promise.resolve();
  },
};
