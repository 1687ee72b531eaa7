import { useState } from 'react'
import { useShortcuts, type Shortcut } from '../keys/shortcuts.ts'
import { useText } from '../text/use-text.ts'

export type RowKey<Row> = Readonly<{ key: string; label: string; run: (row: Row) => void }>

export type RowKeysOptions<Row> = Readonly<{
  rows: readonly Row[]
  /** Brings the row into sight and gives it the focus. */
  show: (index: number) => void
  open: ((row: Row) => void) | undefined
  select: ((row: Row) => void) | undefined
  /** Further keys for the row one is at: `e`, `r`. */
  more: readonly RowKey<Row>[]
}>

/** One row is where one is: `j`/`k` and the arrows move, `Enter` opens, `x` selects. */
export const useRowKeys = <Row>({ rows, show, open, select, more }: RowKeysOptions<Row>) => {
  const say = useText()
  const [at, setAt] = useState(-1)
  const row = rows[at]
  const go = (index: number): void => {
    const within = Math.max(0, Math.min(rows.length - 1, index))
    if (rows.length === 0) return
    setAt(within)
    show(within)
  }
  const down = { label: say('ui.keys.next'), run: () => go(at + 1) }
  const up = { label: say('ui.keys.previous'), run: () => go(at - 1) }
  const onRow = (run: (row: Row) => void) => () => {
    if (row !== undefined) run(row)
  }
  const shortcuts: Shortcut[] = [
    { key: 'j', ...down },
    { key: 'k', ...up },
    { key: 'ArrowDown', ...down },
    { key: 'ArrowUp', ...up }
  ]
  if (open) shortcuts.push({ key: 'Enter', label: say('ui.keys.open'), run: onRow(open) })
  if (select) shortcuts.push({ key: 'x', label: say('ui.keys.select'), run: onRow(select) })
  for (const { key, label, run } of more) shortcuts.push({ key, label, run: onRow(run) })
  useShortcuts(shortcuts)
  return { at, setAt }
}
