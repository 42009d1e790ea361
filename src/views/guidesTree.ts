// The Guides view: guided flows, and pages of Microsoft's for the open tenant and its cloud. Reads nothing, and works with no tenant open.

import * as vscode from 'vscode';
import { servicePlace } from '../auth/servicePlace.ts';
import { serviceLink, serviceLinkIds } from '../domain/serviceLinks.ts';
import { Disposable } from '../host/disposable.ts';
import type { Settings } from '../host/settings.ts';
import type { CommandId } from '../manifest.ts';
import type { Sessions } from '../services.ts';
import { guides, type Guide } from './guides.ts';
import { messageItem } from './messageItem.ts';
import type { MessageNode, ServiceLinkNode } from './nodes.ts';
import { serviceLinkWords } from './serviceLinkWords.ts';
import { tenantMark } from './tenantMark.ts';

type GuidesNode =
  ServiceLinkNode | MessageNode | { readonly kind: 'guide'; readonly guide: Guide } | { readonly kind: 'links' };

export interface GuidesTreeOptions {
  readonly sessions: Sessions;
  readonly settings: Settings;
}

export class GuidesTree extends Disposable implements vscode.TreeDataProvider<GuidesNode> {
  readonly #options: GuidesTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<GuidesNode>;

  constructor(options: GuidesTreeOptions) {
    super();
    this.#options = options;
    this.#view = this.register(vscode.window.createTreeView<GuidesNode>('entraMfa.guides', { treeDataProvider: this }));
    const draw = (): void => {
      const session = options.sessions.current;
      this.#view.description = session === undefined ? '' : tenantMark(session);
      this.#changed.fire(undefined);
    };
    this.register(options.sessions.onDidChange(draw));
    this.register(
      options.settings.onDidChange((keys) => {
        if (keys.includes('auth.cloud')) draw();
      }),
    );
    draw();
  }

  getChildren(node?: GuidesNode): GuidesNode[] {
    if (node === undefined)
      return [...guides().map((guide): GuidesNode => ({ kind: 'guide', guide })), { kind: 'links' }];
    return node.kind === 'links' ? this.#links() : [];
  }

  getTreeItem(node: GuidesNode): vscode.TreeItem {
    switch (node.kind) {
      case 'guide':
        return guideItem(node.guide);
      case 'links':
        return linksItem();
      case 'serviceLink':
        return serviceLinkItem(node);
      case 'message':
        return messageItem(node);
    }
  }

  #links(): GuidesNode[] {
    const session = this.#options.sessions.current;
    const place = servicePlace(session, () => this.#options.settings.get('auth.cloud'));
    const links = serviceLinkIds
      .filter((id) => serviceLink(id, place) !== undefined)
      .map((link): GuidesNode => ({ kind: 'serviceLink', link }));
    const text = vscode.l10n.t(
      'The demo tenant exists only inside this window, so the Entra admin center does not know it.',
    );
    return place.portalRoot === undefined ? [...links, { kind: 'message', id: 'demo', text, tone: 'info' }] : links;
  }
}

function guideItem({ command, label, when, icon }: Guide): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = command;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = when;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1}', label, when) };
  item.command = { command, title: label };
  return item;
}

function linksItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Service pages'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'links';
  item.iconPath = new vscode.ThemeIcon('globe');
  return item;
}

function serviceLinkItem(node: ServiceLinkNode): vscode.TreeItem {
  const { name, purpose } = serviceLinkWords(node.link);
  const item = new vscode.TreeItem(name);
  item.id = node.link;
  item.iconPath = new vscode.ThemeIcon('link-external');
  item.tooltip = purpose;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1}', name, purpose) };
  item.command = { command: 'entraMfa.openServicePage' satisfies CommandId, title: name, arguments: [node] };
  return item;
}
