import { h } from './dom.ts'

type Option<T extends string> = readonly [value: T, label: string]
export type Select<T extends string> = Readonly<{ element: HTMLSelectElement; set: (value: T) => void }>

/** A choice with a name; `change` hears the chosen value. */
export const select = <T extends string>(
  name: string,
  options: readonly Option<T>[],
  change: (value: T) => void
): Select<T> => {
  const element = h(
    'select',
    { 'aria-label': name },
    options.map(([value, label]) => h('option', { value }, label))
  )
  element.addEventListener('change', () => {
    const chosen = options.find(([value]) => value === element.value)
    if (chosen) change(chosen[0])
  })
  return {
    element,
    set: (value) => {
      element.value = value
    }
  }
}
