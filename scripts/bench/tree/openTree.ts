// The Users view on a demo tenant, in plain Node, asked for its rows as VS Code's extension host would ask.
import { showTree } from '../../../test/unit/views/shownTree.ts';
import type { UsersNode } from '../../../src/views/nodes.ts';
import { openTenant, type OpenTenant, type TenantOptions } from '../graph/openTenant.ts';

export interface OpenTree {
  readonly tenant: OpenTenant;
  /** Asks for all rows and draws each, as after every change of the list. */
  readonly draw: () => Promise<readonly UsersNode[]>;
  readonly children: (node: UsersNode) => Promise<readonly UsersNode[]>;
  /** Runs Load More and draws. */
  readonly append: () => Promise<readonly UsersNode[]>;
  /** Resolves when nothing has changed for a while: the states of all rows are in. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
}

/** Longer than the view's pauses between two redraws. */
const quietMs = 400;

export function openTree(options: TenantOptions): OpenTree {
  const tenant = openTenant(options);
  const { demo, graph, me } = tenant;
  const account = { id: me, userPrincipalName: demo.callers.globalAdministrator };
  const { tenantId, tenantName } = demo;
  const session = { tenantId, tenantName, account, cloud: 'global', demo: true, graph } as const;
  const { tree } = showTree({ session });
  let changedAt = performance.now();
  const listening = tree.onDidChangeTreeData((changed) => {
    changedAt = performance.now();
    // All of them are asked for by draw().
    if (changed === undefined) return;
    for (const node of Array.isArray(changed) ? changed : [changed]) tree.getTreeItem(node);
  });
  const draw = async (): Promise<readonly UsersNode[]> => {
    const nodes = await tree.getChildren();
    for (const node of nodes) tree.getTreeItem(node);
    return nodes;
  };
  return {
    tenant,
    draw,
    children: (node) => tree.getChildren(node),
    append: async () => {
      await tree.loadMore();
      return draw();
    },
    settled: async () => {
      changedAt = performance.now();
      for (let left = quietMs; left > 0; left = changedAt + quietMs - performance.now())
        await new Promise((resolve) => setTimeout(resolve, left));
    },
    dispose: () => {
      listening.dispose();
      tree.dispose();
    },
  };
}

/** The last rows are not users: they offer more, or to search instead. */
export function usersAmong(nodes: readonly UsersNode[]): number {
  return nodes.filter(({ kind }) => kind === 'user').length;
}
