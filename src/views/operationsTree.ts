// The Operations view: what was done in the open tenant from this computer, newest first. Reads the engine's records; changes none.

import * as vscode from 'vscode';
import type { MethodRef } from '../domain/authenticationMethod.ts';
import type { OperationKind } from '../domain/plan.ts';
import { failureOf } from '../domain/failure.ts';
import { Disposable } from '../host/disposable.ts';
import { explain } from '../host/explain.ts';
import type { Log } from '../host/log.ts';
import type { OperationRecord, StepState, UserRecord } from '../operations/operation.ts';
import type { OperationEngine } from '../operations/operationEngine.ts';
import { numbersAreGone } from '../operations/numbersAreGone.ts';
import { leftover } from '../operations/outcomes.ts';
import type { Sessions } from '../services.ts';
import { GatheredRedraw } from './gatheredRedraw.ts';
import { messageItem } from './messageItem.ts';
import { methodLabel } from './methodLabels.ts';
import type { MessageNode, OperationNode, OperationStepNode, OperationsNode, OperationUserNode } from './nodes.ts';
import { operationItem, operationStepItem, operationUserItem } from './operationItems.ts';
import { refusalSentence } from './refusalSentence.ts';
import { tenantMark } from './tenantMark.ts';

export interface OperationsTreeOptions {
  readonly sessions: Sessions;
  readonly engine: OperationEngine;
  readonly log: Log;
}

/** An operation's rows stay the same objects, so that one can be drawn again alone. */
interface Row {
  readonly node: OperationNode;
  readonly users: Map<string, OperationUserNode>;
  record: OperationRecord;
}

const manyUsers = 20;

export class OperationsTree extends Disposable implements vscode.TreeDataProvider<OperationsNode> {
  readonly #options: OperationsTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<OperationsNode[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #redraw = this.register(
    new GatheredRedraw<OperationsNode>((nodes) => {
      this.#changed.fire(nodes);
    }),
  );
  /** For operations on many users: drawing such a row draws all its users. */
  readonly #slowRedraw = this.register(
    new GatheredRedraw<OperationsNode>((nodes) => {
      this.#changed.fire(nodes);
    }, 1000),
  );
  readonly #view: vscode.TreeView<OperationsNode>;
  readonly #rows = new Map<string, Row>();
  /** What the engine has told since the list began to be read: newer than the list. */
  readonly #told = new Map<string, OperationRecord>();
  #listing = false;
  #listAgain = false;
  #stopWatchingWaits = (): void => undefined;

  constructor(options: OperationsTreeOptions) {
    super();
    this.#options = options;
    const { sessions, engine } = options;
    this.#view = this.register(
      vscode.window.createTreeView<OperationsNode>('entraMfa.operations', {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
    );
    this.register(
      sessions.onDidChange(() => {
        this.#start();
      }),
    );
    const stopListening = engine.onDidChange((record) => {
      this.#hear(record);
    });
    this.register({ dispose: stopListening });
    this.register({
      dispose: () => {
        this.#stopWatchingWaits();
      },
    });
    this.#start();
  }

  async getChildren(node?: OperationsNode): Promise<OperationsNode[]> {
    if (node === undefined) return this.#operations();
    if (node.kind === 'operation') return this.#users(node);
    return node.kind === 'operationUser' ? this.#steps(node) : [];
  }

  getTreeItem(node: OperationsNode): vscode.TreeItem {
    if (node.kind === 'message') return messageItem(node);
    const record = this.#rows.get(node.operationId)?.record;
    if (record === undefined) return gone();
    if (node.kind === 'operation') return operationItem(node, record, this.#options.sessions.current, Date.now());
    const user = userOf(record, node.userId);
    if (user === undefined) return gone();
    if (node.kind === 'operationUser') return operationUserItem(node, record, user);
    const step = user.plan.steps.find(({ id }) => id === node.stepId);
    if (step === undefined) return gone();
    return operationStepItem(node, record, step, user.steps[step.id] ?? { state: 'planned' });
  }

  #start(): void {
    const session = this.#options.sessions.current;
    this.#view.description = session === undefined ? '' : tenantMark(session);
    this.#stopWatchingWaits();
    // While Microsoft Graph makes it wait, nothing else of an operation changes.
    this.#stopWatchingWaits =
      session?.graph.onThrottle(() => {
        for (const row of this.#rows.values())
          if (row.record.state === 'running') this.#redrawOf(row.record).add(row.node);
      }) ?? (() => undefined);
    this.#drawAll();
  }

  #drawAll(): void {
    this.#redraw.drewAll();
    this.#slowRedraw.drewAll();
    this.#changed.fire(undefined);
  }

  /** A running operation changes often: only what changed is drawn again. */
  #hear(record: OperationRecord | undefined): void {
    // Another tenant's may still run while this one is open.
    if (record !== undefined && record.header.tenantId !== this.#options.sessions.current?.tenantId) return;
    if (record !== undefined) this.#told.set(record.header.id, record);
    const row = record === undefined ? undefined : this.#rows.get(record.header.id);
    if (record === undefined || row === undefined) {
      // A list that is being read must be allowed to end, however often things change.
      if (this.#listing) this.#listAgain = true;
      else this.#drawAll();
      return;
    }
    const before = new Set(row.record.users);
    const many = isOnMany(record);
    if (many && record.state === row.record.state) {
      for (const user of record.users) {
        const node = before.has(user) ? undefined : row.users.get(user.plan.user.id);
        if (node !== undefined) this.#redraw.add(node);
      }
    }
    (record.state === row.record.state ? this.#redrawOf(record) : this.#redraw).add(row.node);
    row.record = record;
  }

  #redrawOf(record: OperationRecord): GatheredRedraw<OperationsNode> {
    return isOnMany(record) ? this.#slowRedraw : this.#redraw;
  }

  async #operations(): Promise<OperationsNode[]> {
    const session = this.#options.sessions.current;
    if (session === undefined) return [];
    this.#listing = true;
    this.#told.clear();
    try {
      this.#keep(await this.#options.engine.list(session.tenantId));
    } catch (error) {
      this.#options.log.error('The records of operations could not be read:', error);
      return [failureNode(error)];
    } finally {
      this.#listing = false;
      if (this.#listAgain) {
        this.#listAgain = false;
        this.#drawAll();
      }
    }
    if (this.#rows.size > 0) return [...this.#rows.values()].map(({ node }) => node);
    return [message('none', vscode.l10n.t('Nothing changed from here yet'))];
  }

  #keep(records: readonly OperationRecord[]): void {
    const before = new Map(this.#rows);
    this.#rows.clear();
    for (const record of records) {
      const { id } = record.header;
      const { node, users } = before.get(id) ?? {
        node: { kind: 'operation', operationId: id },
        users: new Map<string, OperationUserNode>(),
      };
      this.#rows.set(id, { node, users, record: this.#told.get(id) ?? record });
    }
  }

  #users(operation: OperationNode): OperationsNode[] {
    const { operationId } = operation;
    const row = this.#rows.get(operationId);
    if (row === undefined) return [];
    const users = row.record.users.map(({ plan }): OperationsNode => {
      const userId = plan.user.id;
      const node: OperationUserNode = row.users.get(userId) ?? { kind: 'operationUser', operationId, userId };
      row.users.set(userId, node);
      return node;
    });
    return numbersAreGone(row.record) ? [numbersMessage(operation), ...users] : users;
  }

  #steps({ operationId, userId }: OperationUserNode): OperationsNode[] {
    const record = this.#rows.get(operationId)?.record;
    const user = record && userOf(record, userId);
    if (record === undefined || user === undefined) return [];
    const { refusal, steps } = user.plan;
    const about = `${operationId}/${userId}`;
    return [
      ...(refusal === undefined ? [] : [message(`${about}/refusal`, refusalSentence(refusal))]),
      ...steps.map((step): OperationStepNode => ({ kind: 'operationStep', operationId, userId, stepId: step.id })),
      ...registeredMeanwhile(user, record.header.kind).map((method) =>
        message(
          `${about}/leftover/${method.kind}/${method.id}`,
          vscode.l10n.t('Registered meanwhile: {0}', methodLabel(method)),
        ),
      ),
    ];
  }
}

function isOnMany({ users }: OperationRecord): boolean {
  return users.length > manyUsers;
}

/** What is left without being a step's own business: a deleted method that is still listed says so in its own row. */
function registeredMeanwhile(user: UserRecord, kind: OperationKind): readonly MethodRef[] {
  const gone: readonly (StepState['state'] | undefined)[] = ['verified', 'alreadyDone'];
  const pending = user.plan.steps.filter(({ id }) => !gone.includes(user.steps[id]?.state));
  return leftover(user, kind).filter(
    (method) =>
      !pending.some(
        ({ action }) => 'method' in action && action.method.kind === method.kind && action.method.id === method.id,
      ),
  );
}

function userOf(record: OperationRecord, userId: string): UserRecord | undefined {
  return record.users.find(({ plan }) => plan.user.id === userId);
}

/** Why what failed is not offered to be tried again, and what to do instead; a click begins it. */
function numbersMessage(operation: OperationNode): MessageNode {
  const text = vscode.l10n.t(
    'The numbers of this run are not kept, so what failed cannot be tried again from here. Export the results as a table, put in the numbers of what failed, and load the file with Set Phone Numbers from CSV….',
  );
  return {
    ...message(`${operation.operationId}/numbers`, text),
    ...{ command: 'entraMfa.exportResults', arguments: [operation] },
  };
}

function message(about: string, text: string): MessageNode {
  return { kind: 'message', id: `operation/message/${about}`, text, tone: 'info' };
}

function failureNode(error: unknown): MessageNode {
  const failure = failureOf(error);
  return { ...message('failed', explain(failure).sentence), tone: 'error', failure };
}

/** The record went while its row was being drawn; the list is drawn again at once. */
function gone(): vscode.TreeItem {
  return new vscode.TreeItem(vscode.l10n.t('Deleted'));
}
