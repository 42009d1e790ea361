// The page that shows a Temporary Access Pass: hidden until a person asks for it. Knows the code only while it shows it, and keeps
// nothing: no state, no storage.

import type { FromPass, ToPass } from '../passMessages.ts';

declare function acquireVsCodeApi(): { postMessage(message: ToPass): void };

const vscode = acquireVsCodeApi();
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}`);
  return found;
};
const code = element('code');
const show = element('show');
const told = element('told');
const hidden = code.textContent;

function hide(): void {
  code.textContent = hidden;
  show.textContent = show.dataset['show'] ?? '';
  show.setAttribute('aria-pressed', 'false');
}

show.addEventListener('click', () => {
  if (show.getAttribute('aria-pressed') === 'true') hide();
  else vscode.postMessage({ kind: 'show' });
});
element('copyCode').addEventListener('click', () => {
  vscode.postMessage({ kind: 'copyCode' });
});
element('copyText').addEventListener('click', () => {
  vscode.postMessage({ kind: 'copyText' });
});

window.addEventListener('message', ({ data }: MessageEvent<FromPass>) => {
  if (data.kind === 'told') {
    told.textContent = data.text;
    return;
  }
  code.textContent = data.code;
  show.textContent = show.dataset['hide'] ?? '';
  show.setAttribute('aria-pressed', 'true');
});
