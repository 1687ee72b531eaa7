import { h } from './dom.ts'

export type Block = Readonly<{ element: HTMLElement; height: number }>

const two = matchMedia('(min-width: 760px)')
const three = matchMedia('(min-width: 1100px)')

/** Blocks of unequal height in columns of about equal height, each going where there is most room; one column on a phone. */
export const balancedColumns = (blocks: readonly Block[]): HTMLElement => {
  const home = h('div', { class: 'figures' })
  const spread = (): void => {
    const number = three.matches ? 3 : two.matches ? 2 : 1
    const columns = Array.from({ length: number }, () => ({
      element: h('div', { class: 'stack' }),
      filled: 0
    }))
    for (const { element, height } of blocks) {
      const [first] = columns.toSorted((a, b) => a.filled - b.filled)
      first?.element.append(element)
      if (first) first.filled += height
    }
    home.replaceChildren(...columns.map(({ element }) => element))
  }
  spread()
  two.addEventListener('change', spread)
  three.addEventListener('change', spread)
  return home
}
