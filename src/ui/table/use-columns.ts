import { useMemo, useState } from 'react'
import { widthWithin, type Column } from './column.ts'

/** Which columns from left to right (null where each says itself), and how wide. */
export type ColumnLayout = Readonly<{
  shown: readonly string[] | null
  widths: Readonly<Record<string, number>>
}>

const nothing: ColumnLayout = { shown: null, widths: {} }

const read = (name: string): ColumnLayout | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    // Written below; what somebody else put there falls back key by key.
    return kept === null ? null : { ...nothing, ...(kept as Partial<ColumnLayout>) }
  } catch {
    return null
  }
}

export type Columns<Row> = Readonly<{
  all: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  /** As they stand now, to be kept elsewhere. */
  layout: Readonly<{ shown: readonly string[]; widths: Readonly<Record<string, number>> }>
  /** Whether the reader made them other than they are given. */
  isTouched: boolean
  widthOf: (column: Column<Row>) => number
  isShown: (column: Column<Row>) => boolean
  setWidth: (key: string, width: number) => void
  toggle: (key: string) => void
  /** Puts a column in the place of another one. */
  move: (key: string, before: string) => void
  reset: () => void
}>

/** Those that are fixed first, then in the order that was chosen. */
const inOrder = <Row>(
  all: readonly Column<Row>[],
  shown: readonly string[] | null
): readonly Column<Row>[] => {
  const fixed = all.filter((column) => column.fixed === true)
  const others = all.filter((column) => column.fixed !== true)
  if (shown === null) return [...fixed, ...others.filter((column) => column.optional !== true)]
  return [...fixed, ...shown.flatMap((key) => others.find((column) => column.key === key) ?? [])]
}

/**
 * Which columns one sees, in which order and how wide, kept on this device under `name`; at first as they are `given`, of a
 * view that somebody kept say.
 */
export const useColumns = <Row>(
  name: string,
  all: readonly Column<Row>[],
  given: ColumnLayout = nothing
): Columns<Row> => {
  const key = `huike.columns.${name}`
  const [state, setState] = useState(() => ({ key, kept: read(key) }))
  const kept = state.key === key ? state.kept : read(key)
  return useMemo(() => {
    const now = kept ?? given
    const keep = (next: ColumnLayout | null): void => {
      if (next === null) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(next))
      setState({ key, kept: next })
    }
    const shown = inOrder(all, now.shown)
    const keys = shown.map((column) => column.key)
    const isShown = (column: Column<Row>): boolean => keys.includes(column.key)
    return {
      all,
      shown,
      layout: { shown: keys, widths: now.widths },
      isTouched: kept !== null,
      isShown,
      widthOf: (column) => widthWithin(now.widths[column.key] ?? column.width),
      setWidth: (column, width) => keep({ ...now, widths: { ...now.widths, [column]: widthWithin(width) } }),
      toggle: (column) =>
        keep({
          ...now,
          shown: keys.includes(column) ? keys.filter((one) => one !== column) : [...keys, column]
        }),
      move: (column, before) => {
        if (column === before) return
        const others = keys.filter((one) => one !== column)
        const at = keys.indexOf(before)
        keep({ ...now, shown: [...others.slice(0, at), column, ...others.slice(at)] })
      },
      reset: () => keep(null)
    }
  }, [all, kept, given, key])
}
