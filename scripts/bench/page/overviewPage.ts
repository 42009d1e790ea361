// The overview page in a browser, without VS Code: its bundle, its messages, and the extension's half of the conversation in this process.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { TenantReading } from '../../../src/domain/overview/tenantReading.ts';
import type { Session } from '../../../src/services.ts';
import '../../../test/support/fakeVscode.ts';
import { projectRoot } from '../../projectRoot.ts';
import { throwAwayFolder } from '../../run/throwAwayFolder.ts';

const { tableActions } = await import('../../../src/commands/overview/tableActions.ts');
const { PageConversation } = await import('../../../src/views/overview/pageConversation.ts');
const { writeDocument } = await import('../../../src/views/overview/writeDocument.ts');

export interface OverviewPage {
  readonly page: Page;
  /** Opens the page on this reading, as Open Overview does. Resolves with the milliseconds from then until rows are drawn and the page has
   * answered a key. */
  readonly open: (reading: TenantReading) => Promise<number>;
  /** Megabytes that its script holds. */
  readonly heap: () => Promise<number>;
}

const session: Pick<Session, 'tenantName' | 'account'> = {
  tenantName: 'DEMO Fernhill',
  account: { id: 'me', userPrincipalName: 'me@fernhill.example' },
};
const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: Date.parse('2026-11-26T09:00:00Z') };

type Conversation = InstanceType<typeof PageConversation>;

export async function openOverviewPage(browser: Browser): Promise<OverviewPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let conversation: Conversation | undefined;
  await page.exposeFunction('toExtension', (message: unknown) => {
    conversation?.take(message);
  });
  await page.addInitScript({ path: path.join(import.meta.dirname, 'inPage.js') });
  const address = await writePage();
  const devTools = await page.context().newCDPSession(page);
  return {
    page,
    async open(known) {
      // As after a new reading: nothing has been counted yet.
      const reading = { ...known, people: [...known.people] };
      // Away from the page before: its messages are over.
      conversation = undefined;
      await page.goto('about:blank');
      globalThis.gc?.();
      const begunAt = performance.now();
      // As the panel does: the page is on its way while the extension counts.
      const coming = page.goto(address, { waitUntil: 'commit' });
      await new Promise((resolve) => setImmediate(resolve));
      conversation = new PageConversation(
        {
          people: () => reading.people,
          document: (view, figure) =>
            writeDocument(view, { session, reading, figure, smsVoice, rollout: undefined, days: [] }),
          actions: tableActions,
          press: () => undefined,
          act: () => undefined,
        },
        'overview',
        (message) => void page.evaluate(`postMessage(${JSON.stringify(message)})`).catch(() => undefined),
      );
      await coming;
      await page.evaluate('bench.untilInteractive()');
      return performance.now() - begunAt;
    },
    async heap() {
      await devTools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devTools.send('Runtime.getHeapUsage');
      return usedSize / 1e6;
    },
  };
}

async function writePage(): Promise<string> {
  const dist = (name: string): string => pathToFileURL(path.join(projectRoot, 'dist', name)).toString();
  const file = path.join(throwAwayFolder(), 'overview.html');
  const html = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="${dist('overviewPage.css')}">
<body><main></main><script src="${dist('overviewPage.js')}"></script>`;
  await writeFile(file, html);
  return pathToFileURL(file).toString();
}
