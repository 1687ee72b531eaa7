import type { Day } from './day.ts'

/** Days from and to, both inclusive; `null` is an open end (6月底前 has no `from`). */
export type Period = Readonly<{ from: Day | null; to: Day | null }>
