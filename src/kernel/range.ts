/** A closed interval of numbers; `null` is an open end. `{min: 500000, max: null}` is 50万以上. */
export type NumberRange = Readonly<{ min: number | null; max: number | null }>
