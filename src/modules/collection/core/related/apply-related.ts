import type { ChangeRelated, RelatedKind } from '../../contract.ts'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { message } from '#kernel/result'
import { takenBy } from '../import/apply-choices.ts'
import { mapRelated } from './map-related.ts'
import type { RelatedSource } from './related-mapping.ts'

const byHand = message('import.mappedByHand')

/**
 * The further sheets after a person's choices: another kind maps the columns anew by `rowsOf`; a field has one column of a group.
 * A sheet that was not among them joins with its kind.
 */
export const applyRelated = (
  sources: readonly RelatedSource[],
  changes: readonly ChangeRelated[],
  headOf: (
    sheet: string
  ) => Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }> | null,
  mainSheet: string,
  own: readonly CustomFieldDefinition[] = []
): readonly RelatedSource[] => {
  const remapped = (sheet: string, isOwn: boolean, kind: RelatedKind, use: boolean): RelatedSource | null => {
    const head = headOf(sheet)
    return (
      head && {
        sheet,
        own: isOwn,
        kind,
        use,
        columns: head.columns,
        mapping: mapRelated(kind, head.columns, head.rows, own)
      }
    )
  }
  let result = [...sources]
  for (const { sheet, kind, use, columns = [] } of changes) {
    const at = result.findIndex(
      (source) => source.sheet === sheet && (!source.own || kind === undefined || source.kind === kind)
    )
    const before = result[at]
    const isOther = kind !== undefined && before?.kind !== kind
    const source =
      before && !isOther
        ? before
        : kind === undefined
          ? null
          : remapped(sheet, sheet === mainSheet, kind, true)
    if (!source) continue
    const chosen = new Map(columns.map(({ index, field }) => [index, field]))
    const isTaken = takenBy(source.mapping, chosen)
    const changed: RelatedSource = {
      ...source,
      use: use ?? source.use,
      mapping: source.mapping.map((column) => {
        const field = chosen.get(column.index)
        if (field !== undefined) return { ...column, field, confidence: 1, because: byHand }
        return isTaken(column)
          ? { ...column, field: null, confidence: 0, because: message('import.mappedElsewhere') }
          : column
      })
    }
    result = at === -1 ? [...result, changed] : result.with(at, changed)
  }
  return result
}
