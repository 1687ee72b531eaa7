/** A growing list of numbers, 8 bytes each. */
export type NumberList = Readonly<{
  push: (value: number) => void
  /** Sorted, each value once. */
  distinct: () => Float64Array
}>

export const createNumberList = (): NumberList => {
  let values = new Float64Array(1024)
  let length = 0
  const compact = (): void => {
    const sorted = values.subarray(0, length).sort()
    let kept = 0
    for (const value of sorted) {
      if (kept > 0 && values[kept - 1] === value) continue
      values[kept] = value
      kept += 1
    }
    length = kept
  }
  return {
    push: (value) => {
      if (length === values.length) {
        compact()
        if (length > values.length / 2) {
          const larger = new Float64Array(values.length * 2)
          larger.set(values.subarray(0, length))
          values = larger
        }
      }
      values[length] = value
      length += 1
    },
    distinct: () => {
      compact()
      return values.slice(0, length)
    }
  }
}
