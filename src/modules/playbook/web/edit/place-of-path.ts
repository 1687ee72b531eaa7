import type { Place } from '../../core/draft/index.ts'

/** `grades.rules[0].when` as a place: `['grades', 'rules', 0, 'when']`. */
export const readPlace = (path: string): Place =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, at, key]) =>
    at === undefined ? (key ?? '') : Number(at)
  )
