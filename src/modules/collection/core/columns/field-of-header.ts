import { fieldKeys, type BuiltInField } from '#contracts/customers'
import { foldHeader } from './fold-header.ts'
import { synonyms } from './synonyms.ts'

const byName = new Map<string, BuiltInField>()
for (const field of fieldKeys)
  for (const synonym of synonyms[field]) if (!byName.has(synonym)) byName.set(synonym, field)

/**
 * The built-in field that a header means exactly: 联系电话 is `phone`. A field of the team's own of that name would never
 * get a column. Null where none does.
 */
export const builtInFieldOf = (header: string): BuiltInField | null =>
  byName.get(foldHeader(header).key) ?? null
