// A Users view on the fake vscode, with what a person would see of it.

import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import { fake } from '../../support/fakeVscode.ts';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import { nobodyKnown } from '../../support/nobodyKnown.ts';
import type { RoleDirectory } from '../../../src/domain/access.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import type { Session, Sessions, TenantPeople } from '../../../src/services.ts';
import type { UserNode, UsersNode } from '../../../src/views/nodes.ts';

const { UsersTree } = await import('../../../src/views/usersTree.ts');

const noRoles: RoleDirectory = { holdings: new Map(), roleAssignableGroups: new Map(), failures: {}, readAt: '' };

export interface ShownTreeOptions {
  readonly session: Session | undefined;
  readonly pageSize?: number;
  readonly maskPhoneNumbers?: boolean;
  readonly roles?: RoleDirectory;
  readonly people?: TenantPeople;
}

/** Shows the tree; nothing is read before the first row is asked for, as in VS Code. */
export function showTree({
  session,
  pageSize = 100,
  maskPhoneNumbers = true,
  roles = noRoles,
  people = nobodyKnown,
}: ShownTreeOptions) {
  const values: Partial<SettingTypes> = { pageSize, maskPhoneNumbers };
  const changed = new EventEmitter<Session | undefined>();
  let current = session;
  const sessions: Sessions = {
    get current() {
      return current;
    },
    isOpening: false,
    onDidChange: changed.event,
    openDemo: () => Promise.reject(new Error('not here')),
    open: () => Promise.reject(new Error('not here')),
    close: () => undefined,
    dispose: () => undefined,
  };
  const tree = new UsersTree({
    sessions,
    settings: { get: (key) => values[key] as never, onDidChange: () => ({ dispose: () => undefined }) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined },
    people,
    readRoles: () => Promise.resolve(roles),
    firstShown: () => undefined,
  });
  const view = fake.treeViews.get('entraMfa.users') ?? {};

  const rows = async (parent?: UsersNode): Promise<UsersNode[]> => tree.getChildren(parent);
  const item = (node: UsersNode): TreeItem => tree.getTreeItem(node);
  const tooltip = (node: UsersNode): string => {
    const text = tree.resolveTreeItem(item(node), node).tooltip;
    // Never markdown: VS Code would interpret that.
    assert.ok(typeof text === 'string');
    return text;
  };
  /** Resolves once the tree has changed so that the condition holds. */
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (holds()) {
        resolve();
        return;
      }
      const listening = tree.onDidChangeTreeData(() => {
        if (!holds()) return;
        listening.dispose();
        resolve();
      });
    });
  const user = (nodes: readonly UsersNode[], { id }: { readonly id: string }): UserNode => {
    const found = nodes.find((node) => node.kind === 'user' && node.user.id === id);
    if (found?.kind !== 'user') throw new Error(`No row for ${id}`);
    return found;
  };
  const open = (next: Session | undefined): void => {
    current = next;
    changed.fire(next);
  };
  return { tree, view, rows, item, tooltip, until, user, open };
}

/** What the row shows, without its icon. */
export const shown = ({ label, description }: TreeItem): string => {
  assert.ok(typeof label === 'string' && typeof description === 'string');
  return `${label} | ${description}`;
};

export const iconOf = ({ iconPath }: TreeItem): string => (iconPath as { readonly id: string }).id;
