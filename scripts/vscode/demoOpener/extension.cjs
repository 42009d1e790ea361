// A second, tiny extension for `npm start`: does at start-up what a person would do by hand. So the product needs no switch for it.
const vscode = require('vscode');

exports.activate = async () => {
  await vscode.commands.executeCommand('workbench.view.extension.entraMfa');
  await vscode.commands.executeCommand('entraMfa.openDemoTenant');
  await vscode.commands.executeCommand('entraMfa.users.focus');
};
