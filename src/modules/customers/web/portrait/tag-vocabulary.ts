/** What of a playbook names tags; its vocabulary's terms are values of the namespaces that are filled from them. */
export type TagBook = Readonly<{
  tags: Readonly<{
    namespaces: readonly Readonly<{ name: string; values: readonly string[]; single: boolean }>[]
    rules: readonly Readonly<{ namespace: string; value: string | Readonly<{ from: string }> }>[]
  }>
  vocabulary: Readonly<
    Record<'pains' | 'needs' | 'attention' | 'stages', readonly Readonly<{ term: string }>[]>
  >
}>

const filledFrom = { 痛点: 'pains', 需求: 'needs', 关注: 'attention', 阶段: 'stages' } as const

/** Every tag that the team has a word for, in the order of its namespaces. */
export const knownTags = ({ tags, vocabulary }: TagBook): readonly string[] => {
  const found = new Set<string>()
  for (const { name, values } of tags.namespaces) {
    for (const value of values) found.add(`${name}-${value}`)
    for (const { namespace, value } of tags.rules)
      if (namespace === name && typeof value === 'string') found.add(`${name}-${value}`)
    const terms = Object.entries(filledFrom).find(([namespace]) => namespace === name)?.[1]
    if (terms) for (const { term } of vocabulary[terms]) found.add(`${name}-${term}`)
  }
  return [...found]
}

const MOST = 40
const HYPHEN = /[-－:：]/

/**
 * What to offer for what was typed: tags that hold it, those that begin so first. `痛点-` offers the pains, `招工` 痛点-招工难;
 * what no tag says can be made: with a namespace as it is, else a tag of the team's own. `has` are there already.
 */
export const tagChoices = (
  typed: string,
  known: readonly string[],
  has: ReadonlySet<string>
): Readonly<{ found: readonly string[]; fresh: string | null }> => {
  const asked = typed.trim().replace(HYPHEN, '-')
  const rank = (tag: string): number => (tag.startsWith(asked) || tag.includes(`-${asked}`) ? 0 : 1)
  const found = known
    .filter((tag) => !has.has(tag) && tag.includes(asked))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
  const isWhole = asked !== '' && !asked.endsWith('-') && !asked.startsWith('-')
  return { found, fresh: isWhole && !known.includes(asked) && !has.has(asked) ? asked : null }
}
