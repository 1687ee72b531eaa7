/** A fact that a condition can ask for, as it is looked for. */
export type ChoosableFact = Readonly<{
  key: string
  /** As it is shown, and as it is called elsewhere: in simplified characters, with its group. */
  names: readonly string[]
  /** What it belongs to, where that is not the customer: 联系人. */
  group: string | null
  /** What it means and when it is unknown. */
  means: string | null
  /** Pinyin and initials of its name. */
  find: string
}>

/** Facts that are meant by what was typed: by name, by pinyin or its initials, by key, by what they mean, best first. */
export const findFacts = <T extends ChoosableFact>(typed: string, facts: readonly T[]): readonly T[] => {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return facts
  const rankOf = ({ names, find, key, means }: T): number => {
    const lower = names.map((name) => name.toLowerCase())
    if (lower.includes(wanted)) return 0
    if (lower.some((name) => name.startsWith(wanted))) return 1
    if (lower.some((name) => name.includes(wanted))) return 2
    if (find.split(' ').some((sound) => sound.startsWith(wanted))) return 3
    if (find.includes(wanted) || key.toLowerCase().includes(wanted)) return 4
    return means?.toLowerCase().includes(wanted) ? 5 : 9
  }
  return facts
    .map((fact) => ({ fact, rank: rankOf(fact) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .map(({ fact }) => fact)
}
