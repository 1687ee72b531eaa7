import type { PlaybookDocument } from '../../contract.ts'

const terms = (list: readonly Readonly<{ term: string }>[]): ReadonlySet<string> =>
  new Set(list.map(({ term }) => term))

/** The words that conditions may compare a fact with, by fact key; other facts are open. */
export const wordsByFact = ({
  vocabulary,
  regions
}: PlaybookDocument): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([
    ['customer.type', terms(vocabulary.customerTypes)],
    ['customer.standing', terms(vocabulary.standings)],
    ['customer.regions', new Set(regions.map(({ name }) => name))],
    ['need.pains', terms(vocabulary.pains)],
    ['need.wants', terms(vocabulary.needs)],
    ['needs.pains', terms(vocabulary.pains)],
    ['needs.wants', terms(vocabulary.needs)],
    ['chain.lead', terms(vocabulary.decisionDepartments)],
    ['interactions.stage', terms(vocabulary.stages)],
    ['interactions.attention', terms(vocabulary.attention)],
    ['contacts.attention', terms(vocabulary.attention)]
  ])

/** Which tags there can be: any value in a namespace filled from a fact, else the values that rules or hands give. */
export const tagKnower = ({ tags }: PlaybookDocument): ((tag: string) => 'known' | 'namespace' | 'value') => {
  const namespaces = new Set(tags.namespaces.map(({ name }) => name))
  const open = new Set<string>()
  const values = new Set(tags.aliases.map(({ tag }) => tag))
  for (const { name, values: starters } of tags.namespaces)
    for (const value of starters) values.add(`${name}-${value}`)
  for (const { namespace, value } of tags.rules) {
    if (typeof value === 'string') values.add(`${namespace}-${value}`)
    else open.add(namespace)
  }
  return (tag) => {
    const [namespace = ''] = tag.split('-', 1)
    if (!namespaces.has(namespace)) return 'namespace'
    return open.has(namespace) || values.has(tag) ? 'known' : 'value'
  }
}
