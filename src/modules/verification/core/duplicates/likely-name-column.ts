const NAMING =
  /^(?:restaurant|hotel|shop|store|venue|place|business|vendor|supplier|partner|merchant|title|school|hospital|club|brand|entity|legal.?entity|outlet|dealer|distributor|member)s?(?:[\s_-]*name)?$|name$|名$|名称$|商户|门店|单位|机构|店铺|经销商|供应商|代理商/iu

const isWordy = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 2

/** Words in nearly every row, and seldom the same twice: what a column of names looks like. */
const MOSTLY = 0.8
const MOSTLY_DIFFERENT = 0.6

/**
 * The column that holds the customers' names where no header says so: one whose header names a kind of customer (`Restaurant`,
 * `Venue`, `经销商`), else the first that has words in nearly every row and hardly any twice. Null where none looks like it. Ours.
 */
export const likelyNameColumn = (
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  isTaken: (index: number) => boolean
): number | null => {
  const free = columns.flatMap((column, index) => (isTaken(index) ? [] : [{ column: column.trim(), index }]))
  const named = free.find(({ column }) => NAMING.test(column))
  if (named) return named.index
  const wordy = free.find(({ index }) => {
    const texts = sample.map((cells) => cells[index]?.trim() ?? '').filter(isWordy)
    const isFilled = texts.length > 0 && texts.length >= sample.length * MOSTLY
    return isFilled && new Set(texts).size >= texts.length * MOSTLY_DIFFERENT
  })
  return wordy?.index ?? null
}
