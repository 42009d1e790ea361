// What a command is. The table of all of them is commands.ts.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import type { Services } from '../services.ts';
import type { Node } from '../views/nodes.ts';

/** What a person can run.
 * @param target the clicked row; undefined from the palette.
 * @param selected all selected rows when several are selected.
 * @throws UserCancelledError when the person backs out (silent), SentenceError or EntraError for all else. */
export type Command = (
  context: IActionContext,
  services: Services,
  target?: Node,
  selected?: readonly Node[],
) => Promise<void>;
