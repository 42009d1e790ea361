// A demo tenant for one caller in one language, in which commands are run and what the person saw, what was sent and what the tenant then
// holds are told. Import fakeVscode.ts first.

import { createTestActionContext } from '@microsoft/vscode-azext-utils';
import type { Command } from '../../../src/commands/command.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { failureOf } from '../../../src/domain/failure.ts';
import { explain } from '../../../src/host/explain.ts';
import { SentenceError } from '../../../src/host/sentenceError.ts';
import type { Node } from '../../../src/views/nodes.ts';
import translations from '../../../l10n/bundle.l10n.ja.json' with { type: 'json' };
import { openCommandBench, type CommandBench, type RecordedView } from '../commandBench.ts';
import type { DemoSessionOptions } from '../demoSession.ts';
import { fake } from '../fakeVscode.ts';
import { env } from '../fakeVscodeModule.ts';
import { answerPrompts, type Answer } from './answerPrompts.ts';

export type Language = 'en' | 'ja';
export type Look = ReturnType<CommandBench['demo']['behindTheScenes']['look']>;

export interface Ran {
  /** The last that the person was told: why it stopped, or how it ended. */
  readonly told: string;
  /** Everything that was on the screen. */
  readonly shown: readonly string[];
  /** Names in it that come from the tenant. */
  readonly data: readonly string[];
  /** Answers that were not asked for. */
  readonly left: number;
  /** Requests that change something. */
  readonly writes: readonly string[];
  readonly before: Look;
  readonly after: Look;
}

export interface Matrix {
  readonly bench: CommandBench;
  run(command: Command, answers: readonly Answer[], person: DemoPerson, node?: Node): Promise<Ran>;
  close(): Promise<void>;
}

export async function openMatrix(language: Language, options: DemoSessionOptions): Promise<Matrix> {
  fake.translations = language === 'ja' ? translations : {};
  env.language = language;
  const bench = await openCommandBench(options);
  bench.settings.verifyCallerChecklist = language === 'ja' ? ['折り返し電話をした'] : ['Called back'];
  return {
    bench,
    run: async (command, answers, person, node) => {
      const { demo, services, view } = bench;
      const row = node ?? (await bench.row(person));
      const before = demo.behindTheScenes.look(person.id);
      demo.clearRequests();
      fake.said.length = 0;
      fake.documents.length = 0;
      fake.panels.length = 0;
      let stopped: string | undefined;
      const context = await createTestActionContext();
      const { shown, left } = await answerPrompts(context, answers, person.userPrincipalName, async () => {
        try {
          await command(context, services, row);
        } catch (error) {
          stopped = sentenceOf(error);
        }
      });
      // Nobody waits for the reading back but a test.
      if (view.busy.size > 0) await idle(view);
      await new Promise((resolve) => setImmediate(resolve));
      return {
        told: stopped ?? fake.said.at(-1) ?? '',
        shown: [...shown, ...fake.documents, ...fake.said, ...fake.panels.flatMap(({ title, page }) => [title, page])],
        data: [
          ...(row.kind === 'user' || row.kind === 'method' ? [row.user.displayName] : []),
          ...before.methods.flatMap((method) => ('displayName' in method ? [method.displayName] : [])),
        ],
        left: left(),
        writes: bench.writes(),
        before,
        after: demo.behindTheScenes.look(person.id),
      };
    },
    close: async () => {
      fake.translations = {};
      env.language = 'en';
      await bench.dispose();
    },
  };
}

/** When no row says any more that something goes on for its user. */
function idle(view: RecordedView): Promise<void> {
  const showBusy = view.showBusy.bind(view);
  return new Promise((resolve) => {
    view.showBusy = (userId, what) => {
      showBusy(userId, what);
      if (view.busy.size > 0) return;
      view.showBusy = showBusy;
      resolve();
    };
  });
}

/** As registerAzureUtils puts it on the screen. What nobody should ever see is a mistake of the test, or of the product. */
function sentenceOf(error: unknown): string {
  if (error instanceof SentenceError) return error.message;
  const failure = failureOf(error);
  if (failure.kind === 'unexpected') throw error;
  return explain(failure).text;
}
