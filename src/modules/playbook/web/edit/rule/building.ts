import { createContext, useContext } from 'react'
import type { Place } from '../../../core/draft/index.ts'
import type { Counts } from './use-counts.ts'

/** One rule while it is built. */
export type Building = Readonly<{
  rule: unknown
  onChange: (rule: unknown) => void
  counts: Counts | null
  /** What is wrong, by the path within the rule. */
  problems: readonly Readonly<{ path: string; text: string }>[]
  /** Where the part that is being dragged stands. */
  dragged: { current: Place | null }
  /** The path of a part that was just added: it opens by itself. */
  fresh: { current: string | null }
}>

export const BuildingContext = createContext<Building | null>(null)

export const useBuilding = (): Building => {
  const building = useContext(BuildingContext)
  if (!building) throw new Error('a part of a rule stands outside of one')
  return building
}
