// Reads the members of an interface from source text: types are gone when the code runs.

import ts from 'typescript';

/** Member name → its type as written. @throws Error if there is no such interface. */
export function readInterface(source: string, name: string): ReadonlyMap<string, string> {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found = file.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (found === undefined || !ts.isInterfaceDeclaration(found)) throw new Error(`No interface ${name}`);
  return new Map(
    found.members.flatMap((member): [string, string][] =>
      ts.isPropertySignature(member) && member.type !== undefined
        ? [[ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(), member.type.getText()]]
        : [],
    ),
  );
}
