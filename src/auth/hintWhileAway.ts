// While somebody is away signing in: an error page of Microsoft Entra tells VS Code nothing, so that VS Code goes on waiting. After a
// while it is said what to do with such a page, until the sign-in is over.

import * as vscode from 'vscode';
import { withProgress } from '../host/withProgress.ts';

/** By then most have signed in. */
const patienceMs = 45_000;

/** Settles as `signingIn` does, and takes the hint away then: not before, since whoever gives up here may still look at the page. */
export async function hintWhileAway<T>(signingIn: Promise<T>): Promise<T> {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => {
    const command = 'command:entraMfa.explainSignInError';
    // The link first: a notification without buttons is one line, and cut off.
    const title = vscode.l10n.t('[Explain a Sign-in Error…]({0}): has Microsoft Entra shown an error page?', command);
    // Nobody waits. As progress, since nothing else takes itself off the screen.
    void withProgress({ title, cancellable: false }, () => over);
  }, patienceMs);
  try {
    return await signingIn;
  } finally {
    clearTimeout(timer);
    end();
  }
}
