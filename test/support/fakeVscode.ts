// Puts a small fake in place of the `vscode` module, so that views and host run in plain Node.
// Import this first, then the code under test by `await import()`: static imports are resolved before this runs.

import { registerHooks } from 'node:module';

const url = new URL('./fakeVscodeModule.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context),
});

export { fake } from './fakeVscodeState.ts';
