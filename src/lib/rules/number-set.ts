/** A stretch of numbers; its ends are within it unless open. Ends at infinity are open in effect. */
export type Span = Readonly<{ from: number; fromOpen: boolean; to: number; toOpen: boolean }>

/** Numbers as sorted stretches that do not touch; what a comparison allows, for the search for contradictions. */
export type NumberSet = readonly Span[]

export const span = (from: number, to: number, fromOpen = false, toOpen = false): Span => ({
  from,
  fromOpen,
  to,
  toOpen
})

export const everyNumber: NumberSet = [span(-Infinity, Infinity)]

const isEmpty = (s: Span): boolean => s.from > s.to || (s.from === s.to && (s.fromOpen || s.toOpen))

const overlap = (a: Span, b: Span): Span => {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  const openFrom = (s: Span): boolean => s.from === from && s.fromOpen
  const openTo = (s: Span): boolean => s.to === to && s.toOpen
  return { from, to, fromOpen: openFrom(a) || openFrom(b), toOpen: openTo(a) || openTo(b) }
}

export const intersection = (a: NumberSet, b: NumberSet): NumberSet =>
  a.flatMap((left) => b.map((right) => overlap(left, right))).filter((s) => !isEmpty(s))

export const complement = (set: NumberSet): NumberSet => {
  let rest: NumberSet = everyNumber
  for (const s of set)
    rest = intersection(rest, [
      { from: -Infinity, fromOpen: false, to: s.from, toOpen: !s.fromOpen },
      { from: s.to, fromOpen: !s.toOpen, to: Infinity, toOpen: false }
    ])
  return rest
}

/** The whole numbers of a set: above 2 and below 4 is 3 to 3, above 2 and below 3 is nothing. */
export const wholeOf = (set: NumberSet): NumberSet =>
  set
    .map((s) => {
      const from = Math.ceil(s.from)
      const to = Math.floor(s.to)
      return span(
        s.fromOpen && from === s.from && Number.isFinite(from) ? from + 1 : from,
        s.toOpen && to === s.to && Number.isFinite(to) ? to - 1 : to
      )
    })
    .filter((s) => !isEmpty(s))

/** Whether the whole stretch lies within the set. */
export const covers = (set: NumberSet, stretch: Span): boolean =>
  set.some((s) => {
    const inside = overlap(s, stretch)
    return (
      inside.from === stretch.from &&
      inside.to === stretch.to &&
      inside.fromOpen === stretch.fromOpen &&
      inside.toOpen === stretch.toOpen
    )
  })
