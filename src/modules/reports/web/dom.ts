type Child = Node | string | null | false
type Props = Readonly<Record<string, string | boolean | ((event: Event) => void)>>

/** An element with attributes, listeners (`onclick`) and children; nothing is ever parsed as HTML. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props | null = null,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false) element.setAttribute(name, value)
  }
  for (const child of children.flat()) if (child !== null && child !== false) element.append(child)
  return element
}

export const replaceChildren = (parent: Element, ...children: readonly Child[]): void => {
  parent.replaceChildren(...children.filter((child) => child !== null && child !== false))
}
