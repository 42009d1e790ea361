// Entry point: builds the services, registers commands and views. Awaits nothing, loads nothing heavy, touches no network.

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as vscode from 'vscode';
import { createReadRoles } from './auth/createReadRoles.ts';
import { createSessions } from './auth/createSessions.ts';
import { KeptSignIn } from './auth/keptSignIn.ts';
import { createRoleNews } from './auth/roleNews.ts';
import { restoreTenant } from './auth/restoreTenant.ts';
import { createTenantMemory } from './auth/tenantMemory.ts';
import { watchSignIn } from './auth/watchSignIn.ts';
import { failureOf } from './domain/failure.ts';
import { leaveBehind } from './commands/leaveBehind.ts';
import { openDemoSession } from './commands/openDemoSession.ts';
import { readBackAgain } from './commands/readBackAgain.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { createLog } from './host/log.ts';
import { registerAzureUtils } from './host/registerAzureUtils.ts';
import { createSettings } from './host/settings.ts';
import { createOperationEngine } from './operations/createOperationEngine.ts';
import type { Session } from './services.ts';
import { GuidesTree } from './views/guidesTree.ts';
import { OperationsTree } from './views/operationsTree.ts';
import { TenantPeople } from './views/people/tenantPeople.ts';
import { StatusBar } from './views/statusBar.ts';
import { UsersTree } from './views/usersTree.ts';
import { watchRunning } from './views/watchRunning.ts';

export function activate(context: vscode.ExtensionContext): void {
  try {
    start(context);
  } catch (error) {
    // VS Code writes a failed activation to a log that nobody looks at.
    void vscode.window.showErrorMessage(
      vscode.l10n.t('MFA Admin could not start. Reload the window, or install the extension again.'),
    );
    throw error;
  }
}

export function deactivate(): void {
  // Whatever has to end is among the context's subscriptions, which VS Code disposes of.
}

function start(context: vscode.ExtensionContext): void {
  const keep = <T extends vscode.Disposable>(item: T): T => {
    context.subscriptions.push(item);
    return item;
  };

  const log = createLog(keep(vscode.window.createOutputChannel('MFA Admin', { log: true })));
  registerAzureUtils(context, log);
  const settings = createSettings();
  const engine = keep(
    createOperationEngine({
      directory: path.join(context.globalStorageUri.fsPath, 'operations'),
      keyStore: keyStore(context.secrets),
      owner: randomUUID(),
      retentionDays: () => settings.get('operationRetentionDays'),
      undoRetentionDays: () => settings.get('undoRetentionDays'),
    }),
  );
  const sessions = keep(createSessions((signal) => openDemoSession(log, signal)));
  const kept = keep(new KeptSignIn({ secrets: context.secrets, memory: context.globalState, settings }));
  const readRoles = createReadRoles();
  const { forget: forgetRoles } = readRoles;
  const tenants = createTenantMemory(context.globalState);
  const people = keep(
    new TenantPeople({
      ...{ sessions, log, readRoles },
      directory: path.join(context.globalStorageUri.fsPath, 'people'),
    }),
  );

  const usersView = keep(
    new UsersTree({
      sessions,
      settings,
      log,
      people,
      readRoles,
      // Nobody waits: the view fills when the tenant is open, and what has been kept long enough goes after that.
      firstShown: () => {
        const restored = restoreTenant({ sessions, settings, log, kept, memory: context.globalState, tenants });
        void restored.finally(() => engine.tidy());
      },
    }),
  );
  keep(watchSignIn({ sessions, settings, log }));
  keep(new OperationsTree({ sessions, engine, log }));
  keep(watchRunning(engine, sessions));
  keep(new GuidesTree({ sessions, settings }));
  keep(new StatusBar(sessions));
  keep(
    registerCommands({
      ...{ context, settings, log, sessions, engine, usersView, people, kept, readRoles, forgetRoles, tenants },
      roleNews: createRoleNews(),
    }),
  );

  const closing = new AbortController();
  keep({
    dispose: () => {
      closing.abort();
    },
  });
  let before: Session | undefined;
  keep(
    sessions.onDidChange((session) => {
      leaveBehind({ engine }, before, session);
      before = session;
      if (session === undefined) return;
      // Nobody waits: the Operations view shows what comes of it, and the next window remembers.
      void readBackAgain({ engine, log }, session, closing.signal);
      tenants.remember(session).then(undefined, (error: unknown) => {
        log.warn(`The tenant could not be remembered: ${failureOf(error).kind}`);
      });
    }),
  );
}

/** The keys of the contact vaults, in the system's keyring. */
function keyStore(secrets: vscode.SecretStorage): Parameters<typeof createOperationEngine>[0]['keyStore'] {
  const name = (id: string): string => `entraMfa.operation.${id}`;
  return {
    get: async (id) => secrets.get(name(id)),
    store: async (id, key) => secrets.store(name(id), key),
    delete: async (id) => secrets.delete(name(id)),
  };
}
