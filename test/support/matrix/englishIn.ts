// English that is left in a Japanese text: runs of two or more words that are no name, no address and no quotation of the service.

/** What keeps its name in Japanese. */
const names = [
  /「[^」]*」/gu, // what the service says, and what a button says (checked by itself)
  /<[^>]*>/gu, // the page of a pass
  /\S+@\S+/gu,
  /https?:\S+/gu,
  /[0-9a-f]{8}-[0-9a-f-]{27}/giu,
  /Microsoft (?:Entra(?: ID(?: P[12])?)?|Authenticator|Graph)/gu,
  /Windows Hello for Business|My Sign-Ins/gu,
  // Who is found to hold, or may hold, a number.
  /Bjorn Dahl|Byron Ash/gu,
  // The tenant, its groups and its own role.
  /DEMO Fernhill Trading|Mail Operators|Badge Office (?:Project|Operator)/gu,
  /entraMfa(?:\.\w+)+/gu,
];

/** Words in a row, each of two letters or more. */
const inARow = /[A-Za-z][a-z’']+(?:[ ,.:]+[A-Za-z][a-z’']+)+/gu;

/** @param data what comes from the tenant: names of users and of their devices. */
export function englishIn(text: string, data: readonly string[]): readonly string[] {
  const bare = [...data, ...names].reduce((rest: string, name) => rest.replaceAll(name, ' ⁂ '), text);
  return bare.match(inARow) ?? [];
}
