// Opens the overview page on one of its views, and keeps it up to date. There is one page; it goes when its tenant is left.

import { callWithTelemetryAndErrorHandling, type IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { DayRecord } from '../../domain/overview/dayRecord.ts';
import type { PasskeyRollout } from '../../domain/overview/passkeyRollout.ts';
import { createTeller } from '../../graph/overview/teller.ts';
import { readPasskeyRollout } from '../../graph/passkeyRollout.ts';
import type { Services, Session } from '../../services.ts';
import type { OverviewView } from '../../views/overview/overviewDocument.ts';
import { OverviewPanel } from '../../views/overview/overviewPanel.ts';
import { viewTitle } from '../../views/overview/viewTitle.ts';
import { writeDocument } from '../../views/overview/writeDocument.ts';
import { headed } from '../prompts/headed.ts';
import { requireSession } from '../requireSession.ts';
import { smsVoiceFacts } from '../smsVoiceFacts.ts';
import { pressButton } from './pressButton.ts';
import { runTableAction, tableActions } from './tableActions.ts';

const open = new WeakMap<Services, OverviewPanel>();

/** Whoever looks sees changes no later. Figures of 100,000 people take a tenth of a second to count. */
const drawEveryMs = 500;

export function showOverview(services: Services, view: OverviewView): void {
  const session = requireSession(services);
  const there = open.get(services);
  if (there !== undefined) {
    there.open(view);
    return;
  }
  const { people } = services;
  let days: readonly DayRecord[] = [];
  let rollout: PasskeyRollout | 'notGranted' | undefined;
  const closing = new AbortController();
  // An action has its own errors and its own way of saying them: the command that opened the page is long over.
  const run = (work: (context: IActionContext) => Promise<void>): void => {
    void callWithTelemetryAndErrorHandling('entraMfa.openOverview', work);
  };
  const panel = new OverviewPanel({
    extensionUri: services.context.extensionUri,
    title: (shown) => headed(session, viewTitle(shown)),
    view,
    content: {
      people: () => people.reading?.people ?? [],
      document: (shown, figure) =>
        writeDocument(shown, {
          session,
          reading: people.reading,
          figure,
          smsVoice: smsVoiceFacts(services, session),
          ...{ rollout, days },
        }),
      actions: tableActions,
      press: (button) => {
        run((context) => pressButton(context, services, session, button));
      },
      act: (action, chosen) => {
        run((context) => runTableAction(context, services, session, action, chosen));
      },
    },
    closed: () => {
      open.delete(services);
      closing.abort();
      watching.dispose();
    },
  });
  open.set(services, panel);
  const watching = watch(
    services,
    session,
    async () => {
      days = await people.history();
      panel.update();
    },
    panel,
  );
  void begin(services, session);
  // Nobody waits: what cannot be read is said, and one who closes the page wants to know nothing more.
  void grantedPasskeyRollout(session, closing.signal)
    .then((read) => {
      rollout = read;
      panel.update();
    })
    .catch(() => undefined);
}

/** What the app lacks the permission for is not asked for. @throws EntraError `cancelled` alone. */
async function grantedPasskeyRollout(
  { graph, signIn }: Session,
  signal: AbortSignal,
): Promise<PasskeyRollout | 'notGranted'> {
  return signIn?.permission('policy') === 'notYet' ? 'notGranted' : readPasskeyRollout(graph, signal);
}

function watch(
  { people, sessions, settings }: Services,
  session: Session,
  update: () => Promise<void>,
  panel: OverviewPanel,
): vscode.Disposable {
  const teller = createTeller(drawEveryMs, () => void update());
  const changed = people.onDidChange(teller.changed);
  const left = sessions.onDidChange((now) => {
    if (now !== session) panel.dispose();
  });
  const set = settings.onDidChange((keys) => {
    if (keys.includes('telecomProviderConfigured')) void update();
  });
  return vscode.Disposable.from(changed, left, set, { dispose: teller.stop });
}

/** What an earlier window kept is shown at once. Without that the report is read, which costs a request for a thousand people. */
async function begin({ people, sessions }: Services, session: Session): Promise<void> {
  const kept = await people.load();
  if (kept === undefined && sessions.current === session) await people.refresh({ source: 'report' });
}
