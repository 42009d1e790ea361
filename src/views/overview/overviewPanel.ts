// The overview page in a webview: one panel, kept up to date while it is open. It holds no token and no network; without a serializer VS Code
// closes it with its window, and without retained context what it shows is made anew from messages whenever it is seen again.

import * as vscode from 'vscode';
import type { OverviewView } from './overviewDocument.ts';
import { overviewPage } from './overviewPage.ts';
import { PageConversation, type PageContent } from './pageConversation.ts';

export interface OverviewPanelOptions {
  readonly extensionUri: vscode.Uri;
  /** Names the tab; plain. */
  readonly title: (view: OverviewView) => string;
  readonly view: OverviewView;
  readonly content: PageContent;
  readonly closed: () => void;
}

export class OverviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #talk: PageConversation;
  readonly #title: OverviewPanelOptions['title'];

  constructor({ extensionUri, title, view, content, closed }: OverviewPanelOptions) {
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    const panel = vscode.window.createWebviewPanel('entraMfa.overview', title(view), vscode.ViewColumn.Active, {
      enableScripts: true,
      enableCommandUris: false,
      localResourceRoots: [dist],
    });
    const { webview } = panel;
    const place = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    const talk = new PageConversation(content, view, (message) => void webview.postMessage(message));
    webview.onDidReceiveMessage((message: unknown) => {
      talk.take(message);
      this.#entitle();
    });
    panel.onDidDispose(closed);
    this.#panel = panel;
    this.#talk = talk;
    this.#title = title;
    webview.html = overviewPage(title(view), {
      ...{ script: place('overviewPage.js'), style: place('overviewPage.css'), cspSource: webview.cspSource },
    });
  }

  /** Shows it, if it is behind others, and this view of it. */
  open(view: OverviewView): void {
    this.#panel.reveal();
    this.#talk.open(view);
    this.#entitle();
  }

  /** Something is known that was not. */
  update(): void {
    this.#talk.update();
  }

  tell(text: string): void {
    this.#talk.tell(text);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #entitle(): void {
    const title = this.#title(this.#talk.view);
    if (this.#panel.title !== title) this.#panel.title = title;
  }
}
