// Stands in for html-to-text in the bundle: azext-utils flattens HTML error bodies with it, which we never show.

export function convert(html: string): string {
  return html;
}
