// The address at which the server build shows its workbench.
import { pathToFileURL } from 'node:url';
import type { Server } from './startServer.ts';

export interface WorkbenchOptions {
  /** Folder the window is opened on. */
  folder: string;
  /** Loads the extension from this folder. Needs the server's smoke-test driver, as does the next. */
  extensionDevelopmentPath?: string;
  /** Module whose `run()` is called in the extension host. */
  extensionTestsPath?: string;
}

/** See microsoft/vscode, test/integration/browser/src/index.ts, for the payload. VS Code reads it as a map: one entry per name. */
export function workbenchAddress(server: Server, options: WorkbenchOptions): string {
  const remote = (file: string): string => `vscode-remote://${server.authority}${pathToFileURL(file).pathname}`;
  const { extensionDevelopmentPath, extensionTestsPath } = options;
  const payload = [
    ...(extensionDevelopmentPath === undefined ? [] : [['extensionDevelopmentPath', remote(extensionDevelopmentPath)]]),
    ...(extensionTestsPath === undefined ? [] : [['extensionTestsPath', remote(extensionTestsPath)]]),
  ];
  const address = new URL(`http://${server.authority}/`);
  address.searchParams.set('folder', decodeURIComponent(pathToFileURL(options.folder).pathname));
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
