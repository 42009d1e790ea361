// Makes elements. All text goes in as text: nothing here is ever markup.

export interface Made {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly onClick?: () => void;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Made = {},
  children: readonly (Node | undefined)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  dress(element, given, children);
  return element;
}

export function makeSvg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  given: Made = {},
  children: readonly (Node | undefined)[] = [],
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  dress(element, given, children);
  return element;
}

function dress(element: Element, given: Made, children: readonly (Node | undefined)[]): void {
  if (given.class !== undefined) element.setAttribute('class', given.class);
  for (const [name, value] of Object.entries(given.attributes ?? {}))
    if (value !== undefined) element.setAttribute(name, String(value));
  if (given.text !== undefined) element.textContent = given.text;
  if (given.onClick !== undefined) element.addEventListener('click', given.onClick);
  element.append(...children.filter((child) => child !== undefined));
}
