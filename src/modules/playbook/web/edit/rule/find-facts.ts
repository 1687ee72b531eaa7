import type { FactDefinition } from '#lib/rules'
import type { PlaybookFacts } from '../../../contract.ts'

type About = PlaybookFacts['facts'][number]

/** Facts that are meant by what was typed: by name, by pinyin or its initials, by key, by what they mean, best first. */
export const findFacts = (
  typed: string,
  facts: readonly FactDefinition[],
  aboutOf: (key: string) => About | undefined,
  nameOf: (fact: FactDefinition) => string
): readonly FactDefinition[] => {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return facts
  const rankOf = (fact: FactDefinition): number => {
    const about = aboutOf(fact.key)
    const names = [nameOf(fact).toLowerCase(), fact.label['zh-CN']]
    if (names.some((name) => name.startsWith(wanted))) return 0
    if (names.some((name) => name.includes(wanted))) return 1
    if (about?.find.split(' ').some((sound) => sound.startsWith(wanted))) return 2
    if (about?.find.includes(wanted) || fact.key.toLowerCase().includes(wanted)) return 3
    return about?.means?.toLowerCase().includes(wanted) ? 4 : 9
  }
  return facts
    .map((fact) => ({ fact, rank: rankOf(fact) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .map(({ fact }) => fact)
}
