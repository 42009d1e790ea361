// Which filters the directory takes on users, and which only as advanced queries.
// https://learn.microsoft.com/graph/aad-advanced-queries
import { hasNot, leavesOf, type Filter, type FilterLeaf } from '../odata/filter.ts';
import { badDirectoryRequest, unsupportedQuery, type Refusal } from '../http/refusal.ts';

const text = [
  ...['displayname', 'userprincipalname', 'mail', 'mailnickname', 'givenname', 'surname', 'department', 'jobtitle'],
  ...['usagelocation', 'employeeid', 'onpremisesimmutableid'],
];
const plain = ['accountenabled', 'usertype', 'onpremisessyncenabled', 'externaluserstate', 'creationtype'];
const onlyAdvanced = ['mobilephone', 'officelocation', 'employeetype', 'onpremisessamaccountname'];
const lists = ['othermails', 'proxyaddresses', 'assignedlicenses', 'businessphones'];
const endings = ['mail', 'othermails', 'userprincipalname', 'proxyaddresses'];

const maximumIn = 15;
const maximumBasicValue = 120;

const unsupported = (property: string): Refusal =>
  unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource 'User'.`,
  );

/** Whether the filter needs `ConsistencyLevel: eventual` and `$count=true`. @throws Refusal for what is never supported. */
export function filterNeedsAdvanced(filter: Filter): boolean {
  const leaves = leavesOf(filter);
  if (leaves.length > 1 && leaves.some(({ path }) => path[0]?.toLowerCase() === 'signinactivity')) {
    throw unsupported('signInActivity');
  }
  return leaves.map(leafNeedsAdvanced).includes(true) || hasNot(filter);
}

/** Whether the filter looks at when people signed in. */
export function filtersSignInActivity(filter: Filter): boolean {
  return leavesOf(filter).some(({ path }) => path[0]?.toLowerCase() === 'signinactivity');
}

/** Whether only permissions beyond `User.ReadBasic.All` allow the filter. */
export function filtersProtectedProperties(filter: Filter): boolean {
  return leavesOf(filter).some(({ path }) => ![...text, 'id'].includes(path[0]?.toLowerCase() ?? ''));
}

function leafNeedsAdvanced(leaf: FilterLeaf): boolean {
  const name = leaf.path[0] ?? '';
  const property = name.toLowerCase();
  if (leaf.kind === 'in' && leaf.values.length > maximumIn) {
    throw badDirectoryRequest(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${leaf.values.length}. Max allowed: ${maximumIn}.`,
    );
  }
  if (
    leaf.kind === 'compare' &&
    leaf.operator === 'eq' &&
    typeof leaf.value === 'string' &&
    leaf.value.length > maximumBasicValue
  ) {
    return true;
  }
  if (leaf.kind === 'lambda') return lambdaNeedsAdvanced(leaf, property);
  if (property === 'signinactivity') {
    if (leaf.kind !== 'compare' || leaf.path.length !== 2) throw unsupported(name);
    if (!['eq', 'ne', 'ge', 'le'].includes(leaf.operator)) throw unsupported(name);
    return false;
  }
  if (leaf.path.at(-1)?.toLowerCase() === '$count') return countNeedsAdvanced(leaf, property);
  if (leaf.path.length > 1) throw unsupported(name);
  if (leaf.kind === 'text') return textNeedsAdvanced(leaf.function, property, name);
  if (property === 'id') {
    if (leaf.kind === 'compare' && leaf.operator !== 'eq') throw unsupported(name);
    return false;
  }
  if (property === 'createddatetime') {
    if (leaf.kind === 'compare' && (leaf.operator === 'gt' || leaf.operator === 'lt')) throw unsupported(name);
    return leaf.kind === 'compare' && leaf.operator === 'ne';
  }
  if (![...text, ...plain, ...onlyAdvanced].includes(property)) throw unsupported(name);
  if (onlyAdvanced.includes(property)) return true;
  if (leaf.kind === 'in') return leaf.values.includes(null);
  if (leaf.value === null || leaf.operator === 'ne') return true;
  if (leaf.operator === 'eq') return false;
  if (text.includes(property) && (leaf.operator === 'ge' || leaf.operator === 'le')) return false;
  throw unsupported(name);
}

function textNeedsAdvanced(operation: 'startswith' | 'endswith' | 'contains', property: string, name: string): boolean {
  if (operation === 'startswith' && text.includes(property)) return false;
  if (operation === 'startswith' && onlyAdvanced.includes(property)) return true;
  if (operation === 'endswith' && endings.includes(property)) return true;
  throw unsupported(name);
}

function lambdaNeedsAdvanced(leaf: Extract<FilterLeaf, { kind: 'lambda' }>, property: string): boolean {
  if (!lists.includes(property) || leaf.quantifier !== 'any' || leaf.body === undefined) throw unsupported(property);
  const inside = leavesOf(leaf.body);
  const ends = inside.some((one) => one.kind === 'text' && one.function === 'endswith');
  if (ends && !endings.includes(property)) throw unsupported(property);
  const differs = inside.some((one) => one.kind === 'compare' && one.operator === 'ne');
  return ends || differs || property === 'businessphones';
}

function countNeedsAdvanced(leaf: FilterLeaf, property: string): boolean {
  const zero = leaf.kind === 'compare' && leaf.value === 0 && (leaf.operator === 'eq' || leaf.operator === 'ne');
  if (!zero || !lists.includes(property)) throw unsupported(property);
  return true;
}
