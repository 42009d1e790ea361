// Stands in for desktop VS Code: takes its arguments, runs the test suite they name in VS Code's server build, and ends with
// the suite's exit code. So `runTests` of @vscode/test-electron works where desktop VS Code cannot be had.
import { parseArgs } from 'node:util';
import { launchBrowser } from './launchBrowser.ts';
import { openWorkbench } from './openWorkbench.ts';
import { startServer } from './startServer.ts';

// Whoever started us holds the other end of this pipe. When they are gone, nobody waits for the result.
process.stdin.on('end', () => process.exit(1)).resume();

const { values, positionals } = parseArgs({
  // `runTests` also passes switches that mean nothing to the server build.
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    locale: { type: 'string', default: 'en' },
  },
  allowPositionals: true,
});
const argument = (name: keyof typeof values): string => {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`The launcher needs --${name}=…`);
  return value;
};

const server = await startServer({
  profile: {
    language: argument('locale'),
    userData: argument('user-data-dir'),
    extensions: argument('extensions-dir'),
  },
  smokeTestDriver: true,
});
const browser = await launchBrowser();
const page = await browser.newPage();
const exitCode = new Promise<number>((resolve, reject) => {
  const fail = (reason: string) => (): void => {
    reject(new Error(reason));
  };
  page.on('crash', fail('The page with the workbench crashed.'));
  browser.on('disconnected', fail('The browser ended.'));
  void server.ended.then(fail('The server ended.'));
  setTimeout(fail('The suite did not end within ten minutes.'), 600_000);
  // What the page and the extension host print is mostly VS Code's own; the suite hands its results over in a file.
  void page.exposeFunction('codeAutomationLog', () => undefined);
  void page.exposeFunction('codeAutomationExit', resolve);
});
await openWorkbench(page, server, {
  folder: positionals[0] ?? argument('user-data-dir'),
  extensionDevelopmentPath: argument('extensionDevelopmentPath'),
  extensionTestsPath: argument('extensionTestsPath'),
});
process.exit(await exitCode);
