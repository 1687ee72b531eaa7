import { compileRule } from '../compile-rule.ts'
import { isSameDocument } from '../same-document.ts'
import type { PlaybookDocument } from '../../contract.ts'
import type { ReachPart } from './reach.ts'

/** What of a playbook the facts are made with, and of whom (null: of everybody). */
type Source = Readonly<{ of: (playbook: PlaybookDocument) => unknown; when: unknown }>

const known = (fact: string) => ({ fact, known: true })
const aNeed = known('need.known')

const sources: readonly Source[] = [
  { of: ({ vocabulary }) => [vocabulary.pains, vocabulary.needs], when: aNeed },
  { of: ({ needPriority: { urgent, important } }) => [urgent, important], when: aNeed },
  { of: ({ vocabulary }) => vocabulary.attention, when: known('interactions.attention') },
  { of: ({ vocabulary }) => vocabulary.stages, when: known('interactions.stage') },
  {
    of: ({ vocabulary }) => vocabulary.sourceChannels,
    when: { any: [known('customer.sourceChannel'), known('customer.sourceKind')] }
  },
  { of: ({ vocabulary }) => vocabulary.decisionDepartments, when: { any: [known('chain.roles'), aNeed] } },
  {
    of: ({ vocabulary: { industryGrowth } }) => [industryGrowth.high, industryGrowth.low],
    when: known('customer.industryCode')
  },
  { of: ({ size }) => size.headCountBands, when: known('customer.employees') },
  { of: ({ regions }) => regions, when: known('customer.province') },
  { of: ({ offer, needMatch }) => [offer, needMatch], when: known('need.wants') },
  { of: ({ idealCustomer }) => idealCustomer, when: null },
  // Completeness: which fields count, and how much.
  { of: ({ fields }) => fields.map(({ key, weight }) => [key, weight]), when: null },
  // What the texts of a team's own fields mean.
  {
    of: ({ customFields }) =>
      customFields.map(({ key, of, type, options, weight, required, retired }) => [
        [key, of, type, weight, required, retired],
        options
      ]),
    when: null
  }
]

/**
 * Whom another vocabulary, catalogue of offers or weight of a field concerns: those of whom the facts are known that are
 * made with it. Other facts may lead to anything.
 */
export const reachOfFacts = (before: PlaybookDocument, after: PlaybookDocument): readonly ReachPart[] =>
  sources.flatMap(({ of, when }): readonly ReachPart[] => {
    if (isSameDocument(of(before), of(after))) return []
    if (when === null) return [{ kind: 'all', section: 'facts' }]
    const { condition } = compileRule(when)
    return [
      { kind: 'differ', section: 'facts', stage: 'stated', before: condition, after: null, onTrue: true }
    ]
  })
