// The Guides view: flows and pages, for the open tenant, the demo tenant and none.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Session, Sessions } from '../../../src/services.ts';
import { commandIds } from '../../../src/manifest.ts';
import { demoSession } from '../../support/demoSession.ts';
import { EventEmitter } from '../../support/fakeVscodeModule.ts';
import '../../support/fakeVscode.ts';

const { GuidesTree } = await import('../../../src/views/guidesTree.ts');

function show(session: Session | undefined) {
  const changed = new EventEmitter<Session | undefined>();
  const sessions = { current: session, onDidChange: changed.event } as unknown as Sessions;
  const settings = { get: () => 'usGov', onDidChange: () => ({ dispose: () => undefined }) };
  const tree = new GuidesTree({ sessions, settings: settings as never });
  const top = tree.getChildren();
  const links = tree.getChildren(top.at(-1));
  const items = (nodes: typeof top) => nodes.map((node) => tree.getTreeItem(node));
  return { flows: items(top.slice(0, -1)), links: items(links), tree };
}

describe('The Guides view', () => {
  it('offers the flows with or without a tenant, each a command that says when it is the right one', () => {
    for (const session of [undefined, demoSession().session]) {
      const { flows, tree } = show(session);
      assert.ok(flows.some(({ command }) => command?.command === 'entraMfa.emergencyAccessCheck'));
      for (const { command, label, tooltip, accessibilityInformation } of flows) {
        assert.ok(commandIds.some((id) => id === command?.command));
        assert.equal(accessibilityInformation?.label, `${label as string}: ${tooltip as string}`);
      }
      tree.dispose();
    }
  });

  it("opens a page by its name alone, in the settings' cloud where no tenant is open", () => {
    const { links, tree } = show(undefined);
    assert.deepEqual(
      links.map(({ id, command }) => [id, command?.command, command?.arguments]),
      ['adminCenter', 'users', 'methodsPolicy', 'auditLog'].map((link) => [
        ...[link, 'entraMfa.openServicePage', [{ kind: 'serviceLink', link }]],
      ]),
    );
    tree.dispose();
  });

  it('says that no admin center knows the demo tenant', () => {
    const { links, tree } = show(demoSession().session);
    assert.deepEqual(
      links.map(({ id }) => id),
      ['portalHelp', 'securityInfo', 'demo'],
    );
    assert.match(links.at(-1)?.label as string, /^The demo tenant exists only inside this window/);
    tree.dispose();
  });
});
