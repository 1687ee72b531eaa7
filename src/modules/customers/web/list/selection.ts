import { useMemo, useState } from 'react'
import type { CustomerRow } from '../../contract.ts'

type Chosen = ReadonlyMap<string, CustomerRow>

const nobody: Chosen = new Map()

/** Who is selected, kept by row: what a colleague changes may move a row out of sight, not out of the selection. */
export const useSelection = (rows: readonly CustomerRow[]) => {
  const [chosen, setChosen] = useState(nobody)
  const ids = useMemo(() => new Set(chosen.keys()), [chosen])
  return {
    ids,
    rows: [...chosen.values()],
    choose: (next: ReadonlySet<string>): void => {
      const known = new Map(rows.map((row) => [row.id, row]))
      const found = [...next].flatMap((id) => known.get(id) ?? chosen.get(id) ?? [])
      setChosen(new Map(found.map((row) => [row.id, row])))
    },
    chooseRows: (all: readonly CustomerRow[]): void => setChosen(new Map(all.map((row) => [row.id, row]))),
    clear: (): void => setChosen(nobody)
  }
}
