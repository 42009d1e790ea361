// Benchmark only. Measures in the extension host it runs in: how long our extension takes to activate, and how long loading
// azext-utils unbundled takes. Appends what it found as one line of JSON to the file it is told in the settings.
const { createRequire, Module } = require('node:module');
const { appendFileSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const vscode = require('vscode');

exports.activate = () => {
  void measure();
};

async function measure() {
  const { results, root } = vscode.workspace.getConfiguration('mfaAdminBench').get('activation');
  try {
    // VS Code is busy with its own start until now.
    await wait(1500);
    const found = {};
    const steps = [
      async () => (found.ours = await activateOurs()),
      async () => (found.unbundled = loadUnbundled(root)),
    ];
    // Turn about, from host to host: whoever comes first loads what both need of Node and VS Code.
    const earlierHosts = readFileSync(results, 'utf8').split('\n').length - 1;
    for (const step of earlierHosts % 2 === 0 ? steps : steps.reverse()) await step();
    found.loadedByActivation = loadedFrom(path.join(root, 'dist'));
    await vscode.commands.executeCommand('entraMfa.openDemoTenant');
    found.loadedByDemo = loadedFrom(path.join(root, 'dist'));
    report(results, found);
  } catch (error) {
    report(results, { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function report(file, found) {
  appendFileSync(file, `${JSON.stringify(found)}\n`);
}

/** Milliseconds: `load` and `call` are what VS Code itself reports as the activation time of an extension; `all` is from asking
 * VS Code for the extension until it is there, what VS Code has to do for it in other processes included. */
async function activateOurs() {
  const extension = vscode.extensions.getExtension('mfa-admin.entra-mfa-admin');
  if (extension === undefined || extension.isActive) throw new Error('The extension is missing, or was active before.');
  const main = path.join(extension.extensionPath, extension.packageJSON.main);
  const times = {};
  const loadModule = Module._load;
  Module._load = function (request, ...others) {
    if (path.normalize(request) !== main) return loadModule.call(this, request, ...others);
    Module._load = loadModule;
    const start = performance.now();
    const { activate, deactivate } = loadModule.call(this, request, ...others);
    times.load = performance.now() - start;
    return { activate: (context) => timedActivate(activate, context, times), deactivate };
  };
  const start = performance.now();
  await extension.activate();
  times.all = performance.now() - start;
  return times;
}

async function timedActivate(activate, context, times) {
  const start = performance.now();
  await activate(context);
  times.call = performance.now() - start;
}

function loadUnbundled(root) {
  const requireFromRoot = createRequire(path.join(root, 'package.json'));
  const name = '@microsoft/vscode-azext-utils';
  if (requireFromRoot.resolve(name) in Module._cache) throw new Error(`${name} was loaded before.`);
  const start = performance.now();
  requireFromRoot(name);
  return performance.now() - start;
}

/** Names of the files of a folder that have been loaded. */
function loadedFrom(folder) {
  return Object.keys(Module._cache)
    .filter((file) => file.startsWith(folder + path.sep))
    .map((file) => path.basename(file));
}
