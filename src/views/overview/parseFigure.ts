// What a figure's id on the page means: a group, or those of whom it is not known whether they are in it. Pure.

import { isInGroup, isPeopleGroup, type PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';

const unknown = 'unknown:';

export interface FigureMembers {
  readonly group: PeopleGroup;
  /** Those of whom it is not known. */
  readonly unknown: boolean;
}

/** undefined: there is no such figure. */
export function parseFigure(figure: string): FigureMembers | undefined {
  const group = figure.startsWith(unknown) ? figure.slice(unknown.length) : figure;
  return isPeopleGroup(group) ? { group, unknown: figure.startsWith(unknown) } : undefined;
}

/** Tells who is among the people of a figure; of one there is not, nobody. */
export function inFigure(figure: string): (person: TenantPerson) => boolean {
  const parsed = parseFigure(figure);
  if (parsed === undefined) return () => false;
  const wanted = parsed.unknown ? undefined : true;
  return (person) => isInGroup(parsed.group, person) === wanted;
}
