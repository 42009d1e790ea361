// The table of people: filtered, searched, sorted and selected.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFigure } from '../../../../src/views/overview/parseFigure.ts';
import { PeopleTable } from '../../../../src/views/overview/peopleTable.ts';
import { somePeople } from './somePeople.ts';

function table(): PeopleTable {
  const made = new PeopleTable(
    [
      { id: 'name', text: ({ displayName }) => displayName },
      { id: 'upn', text: ({ userPrincipalName }) => userPrincipalName },
    ],
    'en',
    inFigure,
  );
  made.setPeople(somePeople);
  made.setQuery({ figure: 'everybody' });
  return made;
}

const ids = ({ list }: PeopleTable): string[] => list.map(({ id }) => id);

describe('The table of people', () => {
  it('lists exactly the people of a figure, and those of whom it is not known', () => {
    const people = table();
    for (const [figure, expected] of [
      ['everybody', ['ada', 'zoe', 'aoi', 'gus', 'kim']],
      ['registered', ['ada', 'zoe']],
      ['unknown:registered', ['gus', 'kim']],
      ['notRegistered', ['aoi']],
      ['smsVoiceOnly', ['zoe']],
      ['blocked', ['kim']],
      ['method:passkey', ['ada']],
      ['no such figure', []],
    ] as const) {
      people.setQuery({ figure });
      assert.deepEqual(ids(people), expected, figure);
    }
  });

  it('finds by parts of names and of user principal names, whatever their case and width', () => {
    const people = table();
    for (const [search, expected] of [
      ['MARSH', ['zoe']],
      [' ada@ ', ['ada']],
      ['アオイ', ['aoi']],
      ['ｱｵｲ', ['aoi']],
      ['ｚｏｅ', ['zoe']],
      ['nobody', []],
      ['', ['ada', 'zoe', 'aoi', 'gus', 'kim']],
    ] as const) {
      people.setQuery({ search });
      assert.deepEqual(ids(people), expected, search);
    }
  });

  it('sorts by a column either way, and else puts administrators first', () => {
    const people = table();
    people.setQuery({ sort: 'name' });
    assert.deepEqual(ids(people), ['ada', 'gus', 'kim', 'zoe', 'aoi']);
    people.setQuery({ descending: true });
    assert.deepEqual(ids(people), ['aoi', 'zoe', 'kim', 'gus', 'ada']);
    people.setQuery({ sort: '' });
    assert.deepEqual(ids(people), ['ada', 'zoe', 'aoi', 'gus', 'kim']);
  });

  it('selects one, several and all, and nobody beyond its end', () => {
    const people = table();
    const selected = (): string[] => people.selected.map(({ id }) => id);
    people.select(1, 2, 'only');
    people.select(3, 99, 'add');
    assert.deepEqual(selected(), ['zoe', 'gus', 'kim']);
    people.select(4, 5, 'toggle');
    people.select(0, 1, 'toggle');
    assert.deepEqual(selected(), ['ada', 'zoe', 'gus']);
    assert.deepEqual(
      people.rows(2, 2).map((row) => row.selected),
      [false, true],
    );
    people.select(0, 0, 'only');
    assert.equal(people.selectedCount, 0);
  });

  it('keeps nobody selected who is not in the list any more', () => {
    const people = table();
    people.select(0, 2, 'only');
    people.setPeople(somePeople.filter(({ id }) => id !== 'zoe'));
    assert.deepEqual(
      people.selected.map(({ id }) => id),
      ['ada'],
    );
    people.setQuery({ figure: 'registered' });
    assert.equal(people.selectedCount, 0);
  });

  it('takes another figure, order or search for another list, and more knowledge for the same one', () => {
    const people = table();
    const before = [people.listNumber, people.revision] as const;
    people.setPeople([...somePeople]);
    assert.equal(people.listNumber, before[0]);
    assert.ok(people.revision > before[1]);
    people.setQuery({ search: 'a' });
    assert.ok(people.listNumber > before[0]);
  });
});
