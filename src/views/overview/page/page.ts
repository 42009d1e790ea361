// The overview page: draws what the extension sends and tells it what the person does. Has no words, no data and no network of its own;
// remembers where the table was left, and nothing of anybody's.

import * as v from 'valibot';
import type { FromPage } from '../fromPage.ts';
import { toPage, type ToPage } from '../toPage.ts';
import { drawDocument } from './drawDocument.ts';
import { make } from './make.ts';
import { PeopleSection } from './peopleSection.ts';

/** Where a list was left: how it is found again when the page is hidden, and made anew. */
const leftAt = v.object({ list: v.number(), top: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
type LeftAt = v.InferOutput<typeof leftAt>;

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: LeftAt): void;
};

const vscode = acquireVsCodeApi();
const post = (message: FromPage): void => {
  vscode.postMessage(message);
};
const before = v.safeParse(leftAt, vscode.getState());
const left = before.success ? before.output : { list: -1, top: 0 };
let list = -1;

const shown = make('div', { class: 'document' });
const told = make('p', { class: 'told', attributes: { role: 'status' } });
let scrolling: number | undefined;
const people = new PeopleSection(post, (top) => {
  clearTimeout(scrolling);
  // Not with every line that passes.
  scrolling = window.setTimeout(() => {
    vscode.setState({ list, top });
  }, 200);
});
document.querySelector('main')?.append(shown, told, people.element);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = v.safeParse(toPage, data);
  if (message.success) take(message.output);
});
post({ kind: 'ready' });

function take(message: ToPage): void {
  switch (message.kind) {
    case 'document':
      drawDocument(shown, message.document, post);
      return;
    case 'table': {
      // Made anew, and the list is still the one that was left.
      const top = list === -1 && message.head.list === left.list ? left.top : 0;
      list = message.head.list;
      people.setHead(message.head, message.show, top);
      return;
    }
    case 'rows':
      people.put(message);
      return;
    case 'told':
      told.textContent = message.text;
  }
}
