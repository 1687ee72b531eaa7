import {
  type Catalogue,
  checkCondition,
  checkOrdered,
  type Condition,
  type Operand,
  parseCondition
} from '#lib/rules'
import type { PlaybookDocument } from '../../contract.ts'
import { catalogueOf } from '../custom/index.ts'
import { conditionsOf, orderedLists } from './conditions-of.ts'
import { type PlaybookProblem, problem } from './problem.ts'
import { walkFacts } from './walk.ts'
import { tagKnower, wordsByFact } from './words.ts'

const TAGS = 'customer.tags'

/** The catalogue with what this playbook says of tags: of a single-valued namespace a customer has one at most. */
export const catalogueFor = (playbook: PlaybookDocument): Catalogue => {
  const catalogue = catalogueOf(playbook)
  const { namespaces } = playbook.tags
  const singlePrefixes = namespaces.flatMap(({ name, single }) => (single ? [`${name}-`] : []))
  return {
    ...catalogue,
    facts: catalogue.facts.map((fact) => (fact.key === TAGS ? { ...fact, singlePrefixes } : fact))
  }
}

const texts = (operand: Operand): readonly string[] => {
  if (typeof operand === 'string') return [operand]
  return Array.isArray(operand) ? operand : []
}

/** Words that a condition compares with but no vocabulary has, and tags that nothing gives. */
const wordProblems = (
  conditions: ReadonlyMap<string, Condition>,
  playbook: PlaybookDocument
): readonly PlaybookProblem[] => {
  const words = wordsByFact(playbook)
  const knowTag = tagKnower(playbook)
  const problems: PlaybookProblem[] = []
  for (const [path, condition] of conditions)
    walkFacts(condition, path, ({ fact, operator, operand }, at, collection) => {
      const place = `${at}.${operator}`
      if (operator === 'known' || operator === 'contains' || operator === 'startsWith') return
      if (operator === 'hasPrefix') return
      if (fact === TAGS && collection === null) {
        if (path.startsWith('tags.rules')) problems.push(problem(`${at}.fact`, 'tagCycle'))
        for (const tag of texts(operand)) {
          const found = knowTag(tag)
          if (found === 'namespace') problems.push(problem(place, 'unknownNamespaceOfTag', { tag }))
          if (found === 'value') problems.push(problem(place, 'unknownTag', { tag }))
        }
        return
      }
      const known = words.get(collection === null ? fact : `${collection}.${fact}`)
      if (!known) return
      for (const word of texts(operand))
        if (!known.has(word)) problems.push(problem(place, 'unknownTerm', { term: word, fact }))
    })
  return problems
}

/**
 * Conditions that are malformed, that name unknown facts, words or tags, that can never hold, or that those before them
 * cover in a list where the first wins. What could not be decided within the limits is no problem.
 */
export const checkConditions = (playbook: PlaybookDocument): readonly PlaybookProblem[] => {
  const catalogue = catalogueFor(playbook)
  const problems: PlaybookProblem[] = []
  const sound = new Map<string, Condition>()
  const contradictory = new Set<string>()
  for (const { path, when } of conditionsOf(playbook)) {
    const parsed = parseCondition(when, catalogue, path)
    if (!parsed.ok) {
      problems.push(...parsed.problems)
      continue
    }
    sound.set(path, parsed.value)
    const check = checkCondition(parsed.value, catalogue, path)
    if (check.status !== 'contradiction') continue
    contradictory.add(path)
    problems.push(problem(path, 'contradiction', { places: check.clashes.flat().join(', ') }))
  }
  for (const list of orderedLists(playbook)) {
    const entries = list.flatMap(({ path }) => {
      const condition = contradictory.has(path) ? undefined : sound.get(path)
      return condition ? [{ path, condition }] : []
    })
    for (const finding of checkOrdered(entries, catalogue))
      if (finding.status === 'unreachable')
        problems.push(
          problem(finding.path, 'unreachable', {
            covered: finding.coveredBy.map((index) => entries[index]?.path ?? '').join(', ')
          })
        )
  }
  return [...problems, ...wordProblems(sound, playbook)]
}
