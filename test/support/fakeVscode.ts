// Puts small fakes in place of the `vscode` module and of azext-utils, so that views, host and commands run in plain Node.
// Import this first, then the code under test by `await import()`: static imports are resolved before this runs.

import { registerHooks } from 'node:module';

const fakes: Readonly<Record<string, string>> = {
  vscode: new URL('./fakeVscodeModule.ts', import.meta.url).href,
  '@microsoft/vscode-azext-utils': new URL('./fakeAzureUtilsModule.ts', import.meta.url).href,
};

registerHooks({
  resolve: (specifier, context, next) => {
    const url = fakes[specifier];
    return url === undefined ? next(specifier, context) : { url, format: 'module-typescript', shortCircuit: true };
  },
});

export { fake } from './fakeVscodeState.ts';
