// What a `$filter` means, as a tree. https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html

export type Literal = string | number | boolean | null;
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextFunction = 'startswith' | 'endswith' | 'contains';

/** Property names from the outside in; inside a lambda the first is its variable. `$count` may be the last. */
export type PropertyPath = readonly string[];

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly operand: Filter }
  | { readonly kind: 'compare'; readonly path: PropertyPath; readonly operator: Comparison; readonly value: Literal }
  | { readonly kind: 'in'; readonly path: PropertyPath; readonly values: readonly Literal[] }
  | { readonly kind: 'text'; readonly function: TextFunction; readonly path: PropertyPath; readonly value: string }
  | {
      readonly kind: 'lambda';
      readonly quantifier: 'any' | 'all';
      readonly path: PropertyPath;
      /** undefined: `any()`. */
      readonly variable: string | undefined;
      readonly body: Filter | undefined;
    };

/** A leaf of the tree, whose property and operator the rules of a resource judge. */
export type FilterLeaf = Exclude<Filter, { kind: 'and' | 'or' | 'not' }>;

/** All leaves, lambdas as one. */
export function leavesOf(filter: Filter): readonly FilterLeaf[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...leavesOf(filter.left), ...leavesOf(filter.right)];
    case 'not':
      return leavesOf(filter.operand);
    default:
      return [filter];
  }
}

/** Whether there is a `not` anywhere. */
export function hasNot(filter: Filter): boolean {
  switch (filter.kind) {
    case 'not':
      return true;
    case 'and':
    case 'or':
      return hasNot(filter.left) || hasNot(filter.right);
    default:
      return false;
  }
}
