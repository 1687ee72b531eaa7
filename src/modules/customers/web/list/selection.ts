import { useMemo, useState } from 'react'
import type { CustomerRow } from '../../contract.ts'

type Chosen = ReadonlyMap<string, CustomerRow>

const nobody: Chosen = new Map()

/**
 * Who is selected: some, kept by row (what a colleague changes may move a row out of sight, not out of the selection), or
 * everybody whom the filter finds, however many.
 */
export const useSelection = (rows: readonly CustomerRow[]) => {
  const [chosen, setChosen] = useState(nobody)
  const [isEverybody, setEverybody] = useState(false)
  const ids = useMemo(
    () => new Set(isEverybody ? rows.map(({ id }) => id) : chosen.keys()),
    [chosen, isEverybody, rows]
  )
  return {
    ids,
    isEverybody,
    rows: [...chosen.values()],
    choose: (next: ReadonlySet<string>): void => {
      const known = new Map(rows.map((row) => [row.id, row]))
      const found = [...next].flatMap((id) => known.get(id) ?? chosen.get(id) ?? [])
      setChosen(new Map(found.map((row) => [row.id, row])))
      setEverybody(false)
    },
    chooseEverybody: (): void => setEverybody(true),
    clear: (): void => {
      setChosen(nobody)
      setEverybody(false)
    }
  }
}
