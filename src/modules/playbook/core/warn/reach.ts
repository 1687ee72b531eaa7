import { headCountBandOf } from '#lib/china'
import { canMeet, checkOrdered, type Condition } from '#lib/rules'
import { type PlaybookProblem, problem } from '../check/problem.ts'
import { walkFacts } from '../check/walk.ts'
import { wordsByFact } from '../check/words.ts'
import { entriesOf, type Subject } from './subject.ts'

/** Everything that a fact can say; null where it is open. */
const saidBy = (fact: string, { playbook, catalogue }: Subject): readonly string[] | null => {
  if (fact === 'customer.headCountBand')
    return playbook.size.headCountBands.flatMap(
      (bound) => headCountBandOf({ min: bound, max: bound }, playbook.size.headCountBands) ?? []
    )
  const closed = catalogue.facts.find(({ key }) => key === fact)?.values
  return closed ?? [...(wordsByFact(playbook).get(fact) ?? [])]
}

/** All tags of a namespace that can be given; null where any can. */
const givenIn = (namespace: string, subject: Subject): ReadonlySet<string> | null => {
  const { tags } = subject.playbook
  const given = new Set(tags.aliases.map(({ tag }) => tag))
  for (const value of tags.namespaces.find(({ name }) => name === namespace)?.values ?? [])
    given.add(`${namespace}-${value}`)
  for (const rule of tags.rules) {
    if (rule.namespace !== namespace) continue
    const values = typeof rule.value === 'string' ? [rule.value] : saidBy(rule.value.from, subject)
    if (values === null || values.length === 0) return null
    for (const value of values) given.add(`${namespace}-${value}`)
  }
  return given
}

/** Tags and grades that a condition waits for though nothing can give them: 区域-火星, where no region is called so. */
const waitingWarnings = (subject: Subject): readonly PlaybookProblem[] => {
  const { playbook, conditions } = subject
  const known = new Map<string, ReadonlySet<string> | null>()
  const given = (namespace: string): ReadonlySet<string> | null => {
    const found = known.get(namespace)
    if (found !== undefined) return found
    const made = givenIn(namespace, subject)
    known.set(namespace, made)
    return made
  }
  const grades = new Set<string>(playbook.grades.rules.map(({ grade }) => grade))
  const found: PlaybookProblem[] = []
  for (const [path, condition] of conditions)
    walkFacts(condition, path, ({ fact, operator, operand }, at, collection) => {
      if (collection !== null || typeof operand === 'boolean' || operator === 'hasPrefix') return
      const words = typeof operand === 'string' ? [operand] : Array.isArray(operand) ? operand : []
      for (const word of words) {
        const [namespace = ''] = word.split('-', 1)
        if (fact === 'customer.tags' && given(namespace)?.has(word) === false)
          found.push(problem(`${at}.${operator}`, 'warn.tagUngiven', { tag: word }))
        if (fact === 'customer.grade' && !grades.has(word))
          found.push(problem(`${at}.${operator}`, 'warn.gradeUngiven', { grade: word }))
      }
    })
  return found
}

/** Tag rules of a namespace with one value that those before them leave nobody to. */
const coveredWarnings = (subject: Subject): readonly PlaybookProblem[] => {
  const { tags } = subject.playbook
  return tags.namespaces.flatMap(({ name, single }) => {
    if (!single) return []
    const own = tags.rules.flatMap(({ namespace }, index) => (namespace === name ? [index] : []))
    const entries = entriesOf(subject, 'tags.rules', own)
    return checkOrdered(
      entries.map(({ place, condition }) => ({ path: `${place}.when`, condition })),
      subject.catalogue
    ).flatMap((finding) =>
      finding.status === 'unreachable'
        ? [
            problem(finding.path, 'warn.tagCovered', {
              covered: finding.coveredBy.map((index) => entries[index]?.place ?? '').join(', ')
            })
          ]
        : []
    )
  })
}

const is = (fact: string, value: string): Condition => ({
  kind: 'fact',
  fact,
  type: 'text',
  operator: 'is',
  operand: value
})

/**
 * Customers whom no strategy takes, by grade and stage: A（商务谈判）; and whether they have a pace at all, which the
 * grade gives where the order of paces names it.
 */
const strategyWarnings = (subject: Subject): readonly PlaybookProblem[] => {
  const { playbook, catalogue } = subject
  const taken = entriesOf(
    subject,
    'strategies',
    playbook.strategies.map((_, index) => index)
  ).map(({ condition }) => condition)
  if (taken.some(({ kind }) => kind === 'always')) return []
  const isFree = (...conditions: readonly Condition[]): boolean =>
    canMeet(conditions, taken, catalogue) === true
  const stages = playbook.vocabulary.stages.map(({ term }) => term)
  const who = playbook.grades.rules.flatMap(({ grade }) => {
    if (!isFree(is('customer.grade', grade))) return []
    const free = stages.filter((stage) =>
      isFree(is('customer.grade', grade), is('interactions.stage', stage))
    )
    if (free.length === 0) return []
    return [free.length === stages.length ? grade : `${grade}（${free.join('、')}）`]
  })
  if (who.length === 0) return isFree() ? [problem('strategies', 'warn.noStrategyForSome')] : []
  const isPaced = playbook.cadences.precedence.includes('grade')
  return [problem('strategies', isPaced ? 'warn.noStrategy' : 'warn.noPace', { who: who.join('；') })]
}

/** What is waited for in vain, what is never reached, and who is left out. */
export const reachWarnings = (subject: Subject): readonly PlaybookProblem[] => [
  ...waitingWarnings(subject),
  ...coveredWarnings(subject),
  ...strategyWarnings(subject)
]
