import { useEffect, useRef, useState } from 'react'
import { api, ApiProblem, Button, showToast, useLanguage, useText } from '#ui'
import type { CustomerList, CustomerRow } from '../../contract.ts'
import { sortOf, sortTextOf, type ListSearch } from './list-search.ts'

/** The server gives so many at once. */
const PAGE = 200
/** More than a person answers for with one click, and than a page keeps in mind. */
const MOST = 20_000

/** Everybody whom the filter finds, page after page, in the order of the list. */
const findAll = async (
  search: ListSearch,
  signal: AbortSignal,
  onRead: (count: number) => void
): Promise<readonly CustomerRow[]> => {
  const rows: CustomerRow[] = []
  let cursor: string | null = null
  do {
    const page: CustomerList = await api.get<CustomerList>('/customers', {
      query: { ...search, sort: sortTextOf(sortOf(search)), limit: PAGE, cursor },
      signal
    })
    rows.push(...page.customers)
    onRead(rows.length)
    cursor = page.next
  } while (cursor !== null && rows.length < MOST)
  return rows.slice(0, MOST)
}

/** From some rows to everybody whom the filter finds; says how many it has so far, for there may be thousands. */
export const SelectAll = ({
  search,
  total,
  onSelect
}: Readonly<{
  search: ListSearch
  /** How many there are, as one says it; undefined where nobody knows yet. */
  total: string | undefined
  onSelect: (rows: readonly CustomerRow[]) => void
}>) => {
  const say = useText()
  const language = useLanguage()
  const [read, setRead] = useState<number | null>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const select = async (): Promise<void> => {
    const controller = new AbortController()
    stop.current = controller
    setRead(0)
    try {
      const rows = await findAll(search, controller.signal, setRead)
      onSelect(rows)
      if (rows.length === MOST)
        showToast(say('web.customers.selectAll.most', { count: MOST.toLocaleString(language) }))
    } catch (error) {
      if (!controller.signal.aborted)
        showToast(error instanceof ApiProblem ? error.message : say('ui.unreached'), { problem: true })
    } finally {
      setRead(null)
    }
  }
  return (
    <Button kind="quiet" busy={read !== null} onClick={() => void select()}>
      {read !== null
        ? say('web.customers.selectAll.reading', { count: read.toLocaleString(language) })
        : total === undefined
          ? say('web.customers.selectAll')
          : say('web.customers.selectAll.count', { count: total })}
    </Button>
  )
}
