// Takes the place of VS Code's Microsoft sign-in (the first who registers stays): whatever VS Code asks, the test is asked.
'use strict';

const vscode = require('vscode');

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const ask = async (call, scopes, options) => {
    const body = JSON.stringify({ call, scopes, account: options?.account });
    const response = await fetch(process.env.FAKE_MICROSOFT, { method: 'POST', body });
    return response.json();
  };
  const provider = {
    onDidChangeSessions: changed.event,
    getSessions: (scopes, options) => ask('getSessions', scopes, options),
    createSession: async (scopes, options) => {
      const session = await ask('createSession', scopes, options);
      changed.fire({ added: [session], removed: [], changed: [] });
      return session;
    },
    removeSession: () => Promise.resolve(),
  };
  const options = { supportsMultipleAccounts: true };
  context.subscriptions.push(
    vscode.authentication.registerAuthenticationProvider('microsoft', 'Microsoft', provider, options),
  );
};
