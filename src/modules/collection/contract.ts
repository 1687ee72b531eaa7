import { z } from 'zod'
import { fieldKeySchema, type FieldKey } from '#contracts/customers'
import type { Message } from '#kernel/result'

/** Units that a header may give to the bare numbers below it. */
export const headerUnits = ['元', '千元', '万元', '百万元', '亿元', '人', '年'] as const

/** What one column of a list is taken for. */
export type ColumnMapping = Readonly<{
  index: number
  column: string
  /** Null keeps the column as an own field of the list. */
  field: FieldKey | null
  /** Left out altogether, as a person says. */
  skip?: boolean
  /** Which contact of a row, from 1: 联系人2电话 is 2. */
  group: number
  unit: (typeof headerUnits)[number] | null
  /** 0 to 1; 1 where a person or an exact synonym decided. */
  confidence: number
  because: Message
}>

/**
 * A mapping by hand: column header → field key, or null to keep the column as it is. Columns that it does not name
 * are mapped as usual.
 */
export const mappingFileSchema = z.record(z.string(), fieldKeySchema.nullable())
export type MappingFile = z.infer<typeof mappingFileSchema>

export * from './contract/difference.ts'
export * from './contract/import.ts'
export * from './contract/related.ts'
