import type { RelatedField, RelatedKind } from '../../contract.ts'
import type { Message } from '#kernel/result'
import type { HeaderUnit } from '../columns/fold-header.ts'

/** What one column of related rows is taken for, as it is kept. */
export type RelatedMapping = Readonly<{
  index: number
  column: string
  field: RelatedField | null
  group: number
  unit: HeaderUnit
  confidence: number
  because: Message
}>

/** A sheet of which related rows are taken, as it is kept. */
export type RelatedSource = Readonly<{
  sheet: string
  own: boolean
  kind: RelatedKind
  use: boolean
  columns: readonly string[]
  mapping: readonly RelatedMapping[]
}>
