// Talks with the overview page: takes what it says, if it makes sense, and tells it what to show. Holds the table; knows neither the webview
// nor where people come from.

import * as vscode from 'vscode';
import * as v from 'valibot';
import type { PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import { countWord } from './countWord.ts';
import { figureTitle } from './figureTitle.ts';
import { fromPage, type FromPage } from './fromPage.ts';
import type { OverviewDocument, OverviewView } from './overviewDocument.ts';
import { inFigure, parseFigure } from './parseFigure.ts';
import type { PeopleTableHead } from './peopleTableHead.ts';
import { peopleWord } from './peopleWord.ts';
import { PeopleTable } from './peopleTable.ts';
import { personColumns, type PersonColumn } from './personColumns.ts';
import type { ToPage } from './toPage.ts';

export interface PageContent {
  /** Everybody who is known now. */
  people(): readonly TenantPerson[];
  /** @param figure whose people the table shows. */
  document(view: OverviewView, figure: string): OverviewDocument;
  /** @param figure whose people the table shows. */
  actions(figure: string): PeopleTableHead['actions'];
  /** A button of the document. */
  press(button: string): void;
  /** Of the table. */
  act(action: string, chosen: TableContent): void;
}

/** What the table shows. */
export interface TableContent {
  /** Whose people they are, and what they are called. */
  readonly figure: string;
  readonly title: string;
  /** What is searched for among them. */
  readonly search: string;
  readonly selected: readonly TenantPerson[];
  /** All in the list. */
  readonly listed: readonly TenantPerson[];
}

/** Whose people the table of a view begins with. */
const firstFigure: Readonly<Record<OverviewView, PeopleGroup>> = { overview: 'everybody', retirement: 'prompted' };

export class PageConversation {
  readonly #content: PageContent;
  readonly #post: (message: ToPage) => void;
  readonly #columns: readonly PersonColumn[] = personColumns();
  readonly #table = new PeopleTable(this.#columns, vscode.env.language, inFigure);
  #view: OverviewView;
  /** The page is there, and listens. */
  #ready = false;

  constructor(content: PageContent, view: OverviewView, post: (message: ToPage) => void) {
    this.#content = content;
    this.#view = view;
    this.#post = post;
    this.#table.setQuery({ figure: firstFigure[view] });
    this.#table.setPeople(content.people());
    // Counted while the page is on its way: it is told at once when it asks.
    content.document(view, firstFigure[view]);
  }

  get view(): OverviewView {
    return this.#view;
  }

  /** Something is known that was not. */
  update(): void {
    if (!this.#ready) return;
    this.#table.setPeople(this.#content.people());
    this.#sayDocument();
    this.#sayTable(false);
  }

  open(view: OverviewView): void {
    this.#begin(view);
    this.#sayDocument();
    this.#sayTable(false);
  }

  tell(text: string): void {
    if (this.#ready) this.#post({ kind: 'told', text });
  }

  /** What makes no sense is passed over. */
  take(message: unknown): void {
    const parsed = v.safeParse(fromPage, message);
    if (parsed.success) this.#take(parsed.output);
  }

  #take(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.#start();
        return;
      case 'view':
        this.open(message.view);
        return;
      case 'press':
        this.#content.press(message.button);
        return;
      case 'figure':
        if (parseFigure(message.figure) === undefined) return;
        this.#table.setQuery({ figure: message.figure, search: '' });
        this.#sayDocument();
        this.#sayTable(true);
        return;
      case 'search':
        this.#table.setQuery({ search: message.search });
        this.#sayTable(false);
        return;
      case 'sort':
        this.#sort(message.column);
        return;
      case 'rows': {
        const { revision, from, count } = message;
        // Of a state that is over: the page has been told, and asks again.
        if (revision !== this.#table.revision) return;
        this.#post({ kind: 'rows', revision, from, rows: this.#table.rows(from, count) });
        return;
      }
      case 'select':
        if (message.revision !== this.#table.revision) return;
        this.#table.select(message.from, message.to, message.how);
        this.#sayTable(false);
        return;
      case 'act':
        this.#act(message.action);
    }
  }

  /** What was chosen in a view stays while it is shown. */
  #begin(view: OverviewView): void {
    if (view === this.#view) return;
    this.#view = view;
    this.#table.setQuery({ figure: firstFigure[view], search: '' });
  }

  #start(): void {
    this.#ready = true;
    this.#table.setPeople(this.#content.people());
    this.#sayDocument();
    this.#sayTable(false);
  }

  /** Up, down, then as they were read. */
  #sort(column: string): void {
    if (!this.#columns.some(({ id }) => id === column)) return;
    const { descending, sort } = this.#table.query;
    if (sort !== column) this.#table.setQuery({ sort: column, descending: false });
    else if (descending) this.#table.setQuery({ sort: '', descending: false });
    else this.#table.setQuery({ descending: true });
    this.#sayTable(false);
  }

  #act(action: string): void {
    if (action === 'selectAll' || action === 'selectNone') {
      this.#table.select(0, action === 'selectAll' ? this.#table.total : 0, 'only');
      this.#sayTable(false);
      return;
    }
    const { list: listed, query, selected, selectedCount } = this.#table;
    const { figure, search } = query;
    const offered = this.#content.actions(figure).find(({ id }) => id === action);
    if (offered === undefined) return;
    if (offered.needs === 'one' ? selectedCount !== 1 : offered.needs === 'some' && selectedCount === 0) return;
    this.#content.act(action, { figure, title: figureTitle(figure), search, selected, listed });
  }

  #sayDocument(): void {
    if (!this.#ready) return;
    this.#post({ kind: 'document', document: this.#content.document(this.#view, this.#table.query.figure) });
  }

  #sayTable(show: boolean): void {
    if (!this.#ready) return;
    const { knowsAnybody, listNumber, query, revision, selectedCount, total } = this.#table;
    const listed = knowsAnybody ? peopleWord(total) : vscode.l10n.t('not read yet');
    const head: PeopleTableHead = {
      ...{ list: listNumber, revision, figure: query.figure, total, selected: selectedCount },
      title: figureTitle(query.figure),
      summary: selectedCount === 0 ? listed : vscode.l10n.t('{0}, {1} selected', listed, countWord(selectedCount)),
      columns: this.#columns.map(({ id, label, width }) => ({ id, label, width })),
      ...{ sort: query.sort, descending: query.descending, search: query.search },
      searchLabel: vscode.l10n.t('Search these people by name'),
      selectLabel: vscode.l10n.t('Selected'),
      nobody: nobodyWords(knowsAnybody, query.search),
      loading: vscode.l10n.t('Loading…'),
      actionsLabel: vscode.l10n.t('For the people in the table'),
      actions: [
        { id: 'selectAll', label: vscode.l10n.t('Select All'), needs: 'any' },
        { id: 'selectNone', label: vscode.l10n.t('Select None'), needs: 'some' },
        ...this.#content.actions(query.figure),
      ],
    };
    this.#post({ kind: 'table', head, show });
  }
}

/** Said in the place of rows. */
function nobodyWords(knowsAnybody: boolean, search: string): string {
  if (!knowsAnybody) return vscode.l10n.t('Nobody has been listed yet.');
  return search === '' ? vscode.l10n.t('Nobody, as far as is known.') : vscode.l10n.t('Nobody is found by that.');
}
