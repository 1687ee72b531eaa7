import { createContext, useContext } from 'react'
import type { Catalogue } from '#lib/rules'
import type { PlaybookDocument, PlaybookFacts, PlaybookProblems } from '../../contract.ts'
import type { Place } from '../../core/draft/index.ts'

export type Problem = PlaybookProblems['problems'][number]

/** What every part of the editor knows of what is edited. */
export type Editing = Readonly<{
  document: PlaybookDocument
  edit: (place: Place, value: unknown) => void
  /** Another document made of the one that is edited now: an item moved, added, taken out. */
  change: (next: (document: PlaybookDocument) => PlaybookDocument) => void
  catalogue: Catalogue
  facts: ReadonlyMap<string, PlaybookFacts['facts'][number]>
  /** Codes of standards by name, by the fact that they stand in. */
  codes: PlaybookFacts['codes']
  problems: readonly Problem[]
  /** What is probably not meant, and can be saved all the same. */
  warnings: readonly Problem[]
  /** What is told is of a moment ago: the last letters are not looked at yet. */
  isLooking: boolean
  /** Paths of what is another one than in the version in force. */
  edited: readonly string[]
  /** A place that is to be brought into sight, anew each time it is asked for. */
  wanted: Readonly<{ path: string }> | null
}>

export const EditingContext = createContext<Editing | null>(null)

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a part of the editor stands outside of it')
  return editing
}

/** Whether a path is a place or lies within it: `grades.rules[0]` and `grades.rules[0].when`. */
export const isWithin = (path: string, place: string): boolean =>
  path === place ||
  (path.startsWith(place) && (place === '' || ['.', '['].includes(path.charAt(place.length))))
