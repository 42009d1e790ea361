// The overview page in a webview: one panel, kept up to date while it is open. It holds no token and no network; without a serializer VS Code
// closes it with its window, and without retained context what it shows is made anew from messages whenever it is seen again.

import type * as vscode from 'vscode';
import { openPage } from '../openPage.ts';
import type { OverviewView } from './overviewDocument.ts';
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
    // Empty: all that it shows comes in messages, as text.
    const panel = openPage({
      ...{ extensionUri, viewType: 'entraMfa.overview', title: title(view), name: 'overviewPage' },
      body: '<main></main>',
    });
    const { webview } = panel;
    const talk = new PageConversation(content, view, (message) => void webview.postMessage(message));
    webview.onDidReceiveMessage((message: unknown) => {
      talk.take(message);
      this.#entitle();
    });
    panel.onDidDispose(closed);
    this.#panel = panel;
    this.#talk = talk;
    this.#title = title;
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
