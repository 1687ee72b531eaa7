import { useMemo, useState } from 'react'
import { widthWithin, type Column } from './column.ts'

type Kept = Readonly<{ shown: readonly string[] | null; widths: Readonly<Record<string, number>> }>

const nothing: Kept = { shown: null, widths: {} }

const read = (name: string): Kept => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    // Written below; what somebody else put there falls back key by key.
    return { ...nothing, ...(kept as Partial<Kept> | null) }
  } catch {
    return nothing
  }
}

export type Columns<Row> = Readonly<{
  all: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  widthOf: (column: Column<Row>) => number
  isShown: (column: Column<Row>) => boolean
  setWidth: (key: string, width: number) => void
  toggle: (key: string) => void
}>

/** Which columns one sees and how wide, kept on this device under `name`. */
export const useColumns = <Row>(name: string, all: readonly Column<Row>[]): Columns<Row> => {
  const key = `huike.columns.${name}`
  const [kept, setKept] = useState(() => read(key))
  return useMemo(() => {
    const keep = (next: Kept): void => {
      localStorage.setItem(key, JSON.stringify(next))
      setKept(next)
    }
    const isShown = (column: Column<Row>): boolean =>
      column.fixed === true || (kept.shown?.includes(column.key) ?? column.optional !== true)
    const shown = all.filter(isShown)
    return {
      all,
      shown,
      isShown,
      widthOf: (column) => widthWithin(kept.widths[column.key] ?? column.width),
      setWidth: (column, width) =>
        keep({ ...kept, widths: { ...kept.widths, [column]: widthWithin(width) } }),
      toggle: (column) =>
        keep({
          ...kept,
          shown: all
            .filter((one) => (one.key === column ? !isShown(one) : isShown(one)))
            .map((one) => one.key)
        })
    }
  }, [all, kept, key])
}
