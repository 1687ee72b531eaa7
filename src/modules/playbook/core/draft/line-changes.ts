/** A line of two texts laid upon each other: in both, only in the one before, or only in the one after. */
export type DiffLine = Readonly<{ kind: 'same' | 'before' | 'after'; text: string }>

/** More pairs than that are not compared one by one: then all between the first and last difference is told as another text. */
const MOST_PAIRS = 4_000_000

const middleOf = (before: readonly string[], after: readonly string[]): readonly DiffLine[] => {
  const all: readonly DiffLine[] = [
    ...before.map((text) => ({ kind: 'before', text }) as const),
    ...after.map((text) => ({ kind: 'after', text }) as const)
  ]
  if (before.length * after.length > MOST_PAIRS) return all
  // Lengths of the longest common rest from each pair of lines on.
  const width = after.length + 1
  const rest = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      rest[i * width + j] =
        before[i] === after[j]
          ? (rest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(rest[(i + 1) * width + j] ?? 0, rest[i * width + j + 1] ?? 0)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]]
    if (old !== undefined && old === fresh) {
      lines.push({ kind: 'same', text: old })
      i += 1
      j += 1
    } else if (
      old !== undefined &&
      (fresh === undefined || (rest[(i + 1) * width + j] ?? 0) >= (rest[i * width + j + 1] ?? 0))
    ) {
      lines.push({ kind: 'before', text: old })
      i += 1
    } else {
      lines.push({ kind: 'after', text: fresh ?? '' })
      j += 1
    }
  }
  return lines
}

/** Two texts line by line, as few lines as can be told to be other ones: `a b c` and `a x c` share a and c. */
export const lineChanges = (before: string, after: string): readonly DiffLine[] => {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let from = 0
  while (from < old.length && from < fresh.length && old[from] === fresh[from]) from += 1
  let behind = 0
  while (
    behind < old.length - from &&
    behind < fresh.length - from &&
    old[old.length - 1 - behind] === fresh[fresh.length - 1 - behind]
  )
    behind += 1
  const same = (lines: readonly string[]): readonly DiffLine[] =>
    lines.map((text) => ({ kind: 'same', text }) as const)
  return [
    ...same(old.slice(0, from)),
    ...middleOf(old.slice(from, old.length - behind), fresh.slice(from, fresh.length - behind)),
    ...same(old.slice(old.length - behind))
  ]
}

/** Only what differs, with `around` lines of both around it; null stands for lines that are left out. */
export const changedLines = (lines: readonly DiffLine[], around = 3): readonly (DiffLine | null)[] => {
  const near = new Set<number>()
  lines.forEach(({ kind }, at) => {
    if (kind === 'same') return
    for (let index = at - around; index <= at + around; index++) near.add(index)
  })
  return lines.flatMap((line, at) => {
    if (near.has(at)) return [line]
    return at === 0 || near.has(at - 1) ? [null] : []
  })
}
