// Holds package.json, src/manifest.ts, the settings' types and the texts of both languages together.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { commandIds, contextKeys, contextWords, viewIds } from '../../src/manifest.ts';
import { askingCommands } from './askingCommands.ts';
import { harmlessCommands } from './harmlessCommands.ts';
import { commandTitles } from './commandTitles.ts';
import { readInterface } from './readInterface.ts';
import { settingType, type Setting } from './settingType.ts';

interface Item {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface PackageJson {
  readonly aiKey: string;
  readonly extensionKind: readonly string[];
  readonly capabilities: unknown;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly keybindings: readonly (Item & { readonly key: string })[];
    readonly configuration: { readonly title: string; readonly properties: Readonly<Record<string, Setting>> };
  };
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const parse = (path: string): unknown => JSON.parse(read(path));

const manifest = parse('package.json') as PackageJson;
const english = parse('package.nls.json') as Record<string, string>;
const japanese = parse('package.nls.ja.json') as Record<string, string>;
const { contributes } = manifest;
const menuItems = Object.values(contributes.menus).flat();
const whens = [...menuItems, ...contributes.keybindings, ...contributes.viewsWelcome].flatMap(({ when }) => when ?? []);
const sorted = (values: Iterable<string>): readonly string[] => [...values].toSorted();
const matches = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));

describe('commands', () => {
  it('are the same in package.json and in the code', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(commandIds));
  });

  it('have the fixed English titles, all under one category', () => {
    const titles = contributes.commands.map(({ command, title }) => [command, english[title.slice(1, -1)]]);
    assert.deepEqual(Object.fromEntries(titles), commandTitles);
    assert.deepEqual(new Set(contributes.commands.map(({ category }) => category)), new Set(['%category%']));
    assert.equal(english['category'], 'MFA Admin');
  });

  it('named by menus, keys and welcome texts exist', () => {
    const known = new Set<string>(commandIds);
    const links = contributes.viewsWelcome.map(({ contents }) => contents.slice(1, -1));
    const linked = [english, japanese].flatMap((texts) =>
      matches(
        links.map((key) => texts[key] ?? ''),
        /\]\(command:([\w.]+)\)/g,
      ),
    );
    assert.ok(linked.length > 0);
    for (const name of [...menuItems, ...contributes.keybindings].map(({ command }) => command).concat(linked)) {
      assert.ok(known.has(name), name);
    }
  });

  it('are in the palette only where they can work', () => {
    const palette = new Map((contributes.menus['commandPalette'] ?? []).map(({ command, when }) => [command, when]));
    const always = commandIds.filter((id) => !palette.has(id));
    assert.deepEqual(sorted(always), [
      'entraMfa.checkSignIn',
      'entraMfa.copyAdminConsentLink',
      'entraMfa.createAppRegistration',
      'entraMfa.explainSignInError',
      'entraMfa.lockedOutAdmin',
      'entraMfa.openDemoTenant',
      'entraMfa.openServicePage',
      'entraMfa.openSettings',
      'entraMfa.showLog',
      'entraMfa.showSignInLog',
      'entraMfa.signIn',
      'entraMfa.signInLeast',
      'entraMfa.switchTenant',
    ]);
    // What was kept of a sign-in can be forgotten without a tenant.
    assert.equal(palette.get('entraMfa.signOut'), '!entraMfa.tenantOpen || entraMfa.signedIn');
    palette.delete('entraMfa.signOut');
    for (const [command, when] of palette) assert.match(when ?? '', /^(false$|entraMfa\.tenantOpen\b)/, command);
  });

  it('that write are never one click away: inline buttons refresh, pause, or begin to help with questions', () => {
    const inline = menuItems.filter(({ group }) => group?.startsWith('inline') === true);
    assert.deepEqual(
      new Set(inline.map(({ command }) => command)),
      new Set(['entraMfa.refresh', 'entraMfa.helpUser', 'entraMfa.pauseOperation']),
    );
  });

  it('for one user are not offered on several', () => {
    const onSeveral = (contributes.menus['view/item/context'] ?? [])
      .filter(
        ({ when, group }) => group?.startsWith('inline') === false && when?.includes('!listMultiSelection') === false,
      )
      .map(({ command }) => command);
    assert.deepEqual(sorted(onSeveral), ['entraMfa.copyUpn', 'entraMfa.resetMfa', 'entraMfa.revokeSessions']);
  });
});

describe('confirmation', () => {
  const sourceOf = (id: string): string => read(`src/commands/${id.replace('entraMfa.', '')}.ts`);
  const reachesConfirmation =
    /from '\.\/(performWrite|write[A-Z]\w+|prompts\/confirmAction|roleActivation\/activateOwnRole)\.ts'/;

  it('is asked by every command that changes something, and by no other', () => {
    assert.deepEqual(sorted([...askingCommands, ...harmlessCommands]), sorted(commandIds));
    for (const id of askingCommands) assert.match(sourceOf(id), reachesConfirmation, id);
    for (const id of harmlessCommands) assert.doesNotMatch(sourceOf(id), reachesConfirmation, id);
    // What several commands share leads there too.
    const shared = readdirSync(new URL('../../src/commands/', import.meta.url)).filter((file) =>
      /^write[A-Z]/.test(file),
    );
    assert.ok(shared.length > 0);
    for (const file of shared)
      assert.match(read(`src/commands/${file}`), /from '\.\/(performWrite|writePhone)\.ts'/, file);
  });

  it('stands before a role is activated', () => {
    const source = read('src/commands/roleActivation/activateOwnRole.ts');
    assert.match(source, /await confirm\([\s\S]*\bsendActivation\([\s\S]*await confirmAction\(/);
  });

  it('stands before every call of the engine that changes something', () => {
    const changing = /\bengine\.(start|resume|cancel|delete)\(/;
    const files = readdirSync(new URL('../../src/commands/', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => changing.test(read(`src/commands/${file}`).replaceAll(/\s+\./g, '.')));
    // Resumes nothing but operations of which every call is answered: it only reads.
    const readsOnly = 'readBackAgain.ts';
    const asking = ['cancelOperation.ts', 'deleteOperation.ts', 'performWrite.ts', 'resumeOperation.ts'];
    assert.deepEqual(sorted(files), sorted([...asking, readsOnly]));
    for (const file of asking) {
      const source = read(`src/commands/${file}`).replaceAll(/\s+\./g, '.');
      const asked = source.search(/await (confirmPlan|confirmAction)\(/);
      assert.ok(asked >= 0 && asked < source.search(changing), `${file} asks before it acts`);
    }
  });
});

describe('views and when-clauses', () => {
  it('name the views of the code', () => {
    assert.deepEqual(
      sorted(Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id))),
      sorted(viewIds),
    );
    const containers = contributes.viewsContainers.activitybar.map(({ id }) => id);
    assert.deepEqual(sorted(Object.keys(contributes.views)), sorted(containers));
    const named = matches(whens, /\b(?:view|focusedView) == ([\w.]+)/g);
    for (const view of [...named, ...contributes.viewsWelcome.map(({ view }) => view)]) {
      assert.ok(
        viewIds.some((id) => id === view),
        view,
      );
    }
  });

  it('use every context key of the code, and no other', () => {
    const used = matches(
      whens.map((when) => when.replaceAll(/\b(?:view|focusedView) == [\w.]+/g, '')),
      /\b(entraMfa\.\w+)/g,
    );
    assert.deepEqual(sorted(new Set(used)), sorted(contextKeys));
  });

  it('look for context words that rows can have, as whole words', () => {
    const groups = matches(whens, /viewItem =~ \/\\b\(?([\w|]+)\)?\\b\//g);
    assert.equal(groups.length, whens.filter((when) => when.includes('viewItem')).length);
    for (const word of groups.flatMap((group) => group.split('|'))) {
      assert.ok(
        contextWords.some((known) => known === word),
        word,
      );
    }
  });

  it('activate nothing but what is contributed', () => {
    assert.deepEqual(manifest.activationEvents, []);
  });
});

describe('settings', () => {
  const properties = contributes.configuration.properties;
  const types = readInterface(read('src/host/settings.ts'), 'SettingTypes');
  const membersOf = (name: string): string =>
    [...readInterface(read('src/host/settings.ts'), name)].map((member) => member.join(': ')).join('; ');

  it('are the same in package.json and in the code', () => {
    assert.deepEqual(sorted(Object.keys(properties)), sorted([...types.keys()].map((key) => `entraMfa.${key}`)));
  });

  it('cannot be set by a workspace', () => {
    for (const [key, { scope }] of Object.entries(properties)) assert.equal(scope, 'application', key);
  });

  it('have the type of the code, a default of that type, and a description', () => {
    for (const [key, type] of types) {
      const setting = properties[`entraMfa.${key}`];
      assert.ok(setting, key);
      assert.equal(settingType(setting), setting.type === 'object' ? membersOf(type) : type, key);
      assert.ok(setting.default !== undefined, key);
      const texts = [setting.description ?? setting.markdownDescription, ...(setting.enumDescriptions ?? [])];
      assert.equal(texts.length, 1 + (setting.enum ?? []).length, key);
      for (const text of texts) assert.match(text ?? '', /^%.+%$/, key);
      if (setting.enum !== undefined)
        assert.ok(
          setting.enum.some((word) => word === setting.default),
          key,
        );
      else if (setting.type === 'array') assert.ok(Array.isArray(setting.default), key);
      else assert.equal(typeof setting.default, setting.type === 'object' ? 'object' : type, key);
    }
  });

  it('check callers and offer a reason unless switched off', () => {
    assert.equal(properties['entraMfa.verifyCaller']?.default, 'checklist');
    assert.equal(properties['entraMfa.requireReason']?.default, 'optional');
  });
});

describe('texts of package.json', () => {
  const used = matches([JSON.stringify(manifest)], /"%([^%"]+)%"/g);

  it('are there in both languages, and none is left over', () => {
    assert.deepEqual(sorted(Object.keys(english)), sorted(new Set(used)));
    assert.deepEqual(sorted(Object.keys(japanese)), sorted(Object.keys(english)));
  });

  it('are Japanese in Japanese, but for names', () => {
    const names = ['extension.displayName', 'category', 'container.title'];
    for (const [key, text] of Object.entries(japanese))
      if (!names.includes(key) && !key.endsWith('.image')) assert.match(text, /[\u3040-\u30ff\u4e00-\u9fff]/, key);
  });

  it('link to the same places in both languages', () => {
    for (const [key, text] of Object.entries(english)) {
      const links = (from: string): readonly string[] => matches([from], /\]\(([^)]+)\)/g);
      assert.deepEqual(links(japanese[key] ?? ''), links(text), key);
    }
  });

  it('leave none of ours in one language alone', () => {
    const { commands, views, viewsWelcome, configuration } = contributes;
    const shown = [
      ...commands.flatMap(({ title, category }) => [title, category]),
      ...Object.values(views).flatMap((list) => list.map(({ name }) => name)),
      ...viewsWelcome.map(({ contents }) => contents),
      configuration.title,
    ];
    for (const text of shown) assert.match(text, /^%.+%$/);
  });
});

it('runs on the own machine where it can, so that tokens do not enter remote hosts, and in every workspace', () => {
  assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
  // Nothing is read from a workspace: see “cannot be set by a workspace”.
  assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

it('a key for azext-utils is there, and is no key', () => {
  assert.equal(manifest.aiKey, 'no-telemetry');
});
