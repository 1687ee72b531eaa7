import type { CustomerAnalysis } from '#contracts/analysis'
import type { FieldKey } from '#contracts/customers'
import type { PortraitColumn } from './portrait-sheets.ts'

type Cell = string | number | null
type Filled = NonNullable<PortraitColumn['filledBy']>

/**
 * Makes the cells of a customer for every column of 《客户画像》. There are some two hundred, of which a customer fills
 * forty: columns of tags and fields are not asked one by one, what the customer has is put where it belongs.
 */
export const createPortraitCells = (
  columns: readonly PortraitColumn[]
): ((customer: CustomerAnalysis) => readonly Cell[]) => {
  const placesOf = (part: Filled['part']): ReadonlyMap<string, number> =>
    new Map(
      columns.flatMap(({ filledBy }, place) =>
        filledBy?.part === part ? [[filledBy.name, place] as const] : []
      )
    )
  const [tags, texts, raws] = [placesOf('tag'), placesOf('text'), placesOf('raw')]
  const asked = columns.flatMap(({ cell }, place) => (cell === undefined ? [] : [{ place, cell }]))
  const empty: readonly Cell[] = columns.map(() => null)
  return (customer) => {
    const cells = empty.slice()
    for (const { place, cell } of asked) cells[place] = cell(customer)
    for (const { namespace, value } of customer.portrait.tags) {
      const place = tags.get(namespace)
      if (place !== undefined) cells[place] = cells[place] === null ? value : `${cells[place]}、${value}`
    }
    for (const field in customer.values) {
      // The keys of `values` are field keys by its schema.
      const value = customer.values[field as FieldKey]
      if (value === undefined) continue
      const { text, raw } = value
      const place = texts.get(field)
      if (place !== undefined) cells[place] = text
      const beside = raws.get(field)
      if (beside !== undefined && raw !== null) cells[beside] = raw
    }
    return cells
  }
}
