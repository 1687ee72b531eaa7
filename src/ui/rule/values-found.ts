export type NamedValue = Readonly<{ value: string; label: string }>
export type CountedValue = NamedValue & Readonly<{ count: number }>

export type FoundValue = NamedValue & Readonly<{ count: number | null }>

/**
 * What a fact may be compared with, for what was typed: the values that customers have first, the most frequent before,
 * then those that are known besides; found by name or by the beginning of a code. What nobody has said yet is offered as
 * it was typed where anything can be written.
 */
export const valuesFound = (
  typed: string,
  {
    known,
    counted,
    taken,
    isOpen
  }: Readonly<{
    known: readonly NamedValue[]
    counted: readonly CountedValue[]
    taken: readonly string[]
    isOpen: boolean
  }>
): readonly FoundValue[] => {
  const wanted = typed.trim().toLowerCase()
  const counts = new Map(counted.map(({ value, count }) => [value, count]))
  const named = new Map(known.map((one) => [one.value, one]))
  const all = [
    ...counted.filter(({ value }) => isOpen || named.has(value)).map((one) => named.get(one.value) ?? one),
    ...known.filter(({ value }) => !counts.has(value))
  ]
  const found = all
    .filter(
      ({ value, label }) =>
        !taken.includes(value) &&
        (label.toLowerCase().includes(wanted) || value.toLowerCase().startsWith(wanted))
    )
    .map(({ value, label }) => ({ value, label, count: counts.get(value) ?? null }))
  const isNew = wanted !== '' && isOpen && !all.some(({ value }) => value === typed.trim())
  return isNew ? [...found, { value: typed.trim(), label: typed.trim(), count: null }] : found
}
