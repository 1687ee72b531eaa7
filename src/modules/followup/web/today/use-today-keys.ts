import { useShortcuts, useText } from '#ui'
import { useChosenRow } from './chosen-row.ts'

/** What the keyboard goes through: the line of customers of nobody, steps, customers without one, in the order of the page. */
export type KeyRow = Readonly<{ key: string; open: () => void; act: (() => void) | null }>

/** Brings a row into sight and gives its link the focus, so that a screen reader says where one is. */
const show = (key: string | undefined): void => {
  const row =
    key === undefined ? null : document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
  row?.scrollIntoView({ block: 'nearest' })
  row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
}

/** 今日 with the keyboard alone: j and k move, Enter opens, r records; `first` is where one begins. */
export const useTodayKeys = (rows: readonly KeyRow[], first = 0) => {
  const say = useText()
  const {
    key: chosen,
    choose,
    move
  } = useChosenRow(
    rows.map(({ key }) => key),
    first
  )
  const row = rows.find(({ key }) => key === chosen)
  useShortcuts([
    { key: 'j', label: say('followup.web.key.down'), run: () => show(move(1)) },
    { key: 'k', label: say('followup.web.key.up'), run: () => show(move(-1)) },
    { key: 'Enter', label: say('followup.web.key.open'), run: () => row?.open() },
    { key: 'r', label: say('followup.web.record'), run: () => row?.act?.() }
  ])
  return { chosen, choose }
}
