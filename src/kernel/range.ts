/** A closed interval of numbers; `null` is an open end. `{min: 500000, max: null}` is 50万以上. */
export type NumberRange = Readonly<{ min: number | null; max: number | null }>

/** The one number that stands for a range where one is needed: its middle, or the end that is known. */
export const middleOf = (range: NumberRange): number | null => {
  if (range.min === null) return range.max
  if (range.max === null) return range.min
  return (range.min + range.max) / 2
}
