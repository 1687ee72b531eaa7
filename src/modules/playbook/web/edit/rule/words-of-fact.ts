import type { FactDefinition } from '#lib/rules'
import type { PlaybookDocument } from '../../../contract.ts'
import { wordsByFact } from '../../../core/check/words.ts'

/** All tags that rules, starters and aliases of a playbook can give. */
const tagsOf = ({ tags }: PlaybookDocument): readonly string[] => [
  ...new Set([
    ...tags.rules.flatMap(({ namespace, value }) =>
      typeof value === 'string' ? [`${namespace}-${value}`] : []
    ),
    ...tags.namespaces.flatMap(({ name, values }) => values.map((value) => `${name}-${value}`)),
    ...tags.aliases.map(({ tag }) => tag)
  ])
]

/** What a fact can be compared with: its own closed values, else the words of the playbook; empty where anything can be. */
export const wordsOfFact = (
  document: PlaybookDocument,
  fact: FactDefinition,
  collection: string | null
): readonly string[] => {
  if (fact.values) return fact.values
  if (fact.valueNames && collection === null) return Object.keys(fact.valueNames)
  const key = collection === null ? fact.key : `${collection}.${fact.key}`
  if (key === 'customer.tags') return tagsOf(document)
  if (key === 'customer.sourceChannel')
    return document.vocabulary.sourceChannels.map(({ channel }) => channel)
  return [...(wordsByFact(document).get(key) ?? [])]
}
