// One reading of methods filled up from another one of the same user that tells more. Pure.

import type { AuthenticationMethod } from './authenticationMethod.ts';

const keyOf = ({ kind, id }: AuthenticationMethod): string => `${kind}/${id}`;

/** The methods of the first reading, no more and no fewer. What it says stands; the second adds what the first leaves out. */
export function withDetails<Method extends AuthenticationMethod>(
  methods: readonly Method[],
  told: readonly AuthenticationMethod[],
): readonly Method[] {
  const details = new Map(told.map((method) => [keyOf(method), method]));
  // Kinds are part of the key, so nothing gets members of another kind.
  return methods.map((method) => ({ ...details.get(keyOf(method)), ...method }));
}
