// Puts a small fake in place of the `vscode` module, so that views and host run in plain Node.
// azext-utils comes in the form that Node can load, and gets the same fake.
// Import this first, then the code under test by `await import()`: static imports are resolved before this runs.

import { registerHooks } from 'node:module';

const url = new URL('./fakeVscodeModule.ts', import.meta.url).href;

const azureUtils = new URL('../../node_modules/@microsoft/vscode-azext-utils/dist/cjs/src/index.js', import.meta.url)
  .href;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'vscode') return { url, format: 'module-typescript', shortCircuit: true };
    // The other form of it leaves out the endings of file names.
    if (specifier === '@microsoft/vscode-azext-utils')
      return { url: azureUtils, format: 'commonjs', shortCircuit: true };
    return next(specifier, context);
  },
});

export { fake } from './fakeVscodeState.ts';
