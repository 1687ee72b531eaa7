import type { Day } from '#kernel/day'
import { message, type Message } from '#kernel/result'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import {
  evidenceOfCases,
  listOf,
  readRule,
  sizeCases,
  textOf,
  statedAlias,
  type Reason,
  type Rule
} from '#core/portrait'
import type { Facts } from '#lib/rules'

type ValueSegment = PlaybookDocument['segments']['value'][number]

export type Segment = Readonly<{
  /** 制造业-中小型-高潜力; unknown parts are left out. */
  label: string
  industryClass: string | null
  size: string | null
  value: Readonly<{ id: string; name: string; label: string }> | null
  /** The playbook's advice for the value segment. */
  advice: string | null
  trait: string | null
  suggestion: string | null
  needLabels: readonly string[]
  reason: Reason
}>

/** What of a customer's file its place in the table is told by, beside the facts. */
export type Segmented = Pick<CustomerFile, 'statedSize' | 'industryCode' | 'industryClass'>

/**
 * The size that the table shows: the common name that the list gives (中小型) where no size can be computed or it
 * covers the computed one, else the computed size.
 */
const shownSize = (file: Segmented, facts: Facts, { size }: PlaybookDocument): string | null => {
  const computed = textOf(facts.values['customer.size'])
  const alias = statedAlias(file.statedSize, size.aliases)
  if (computed === undefined) return alias ?? null
  const covers = size.aliases.some(({ name, sizes }) => name === alias && sizes.includes(computed))
  return covers && alias !== undefined ? alias : computed
}

const traitFinder = ({ segments }: PlaybookDocument): ((code: string | null) => string | null) => {
  const byCode = new Map(
    segments.traits.flatMap(({ name, industries }) => industries.map((code) => [code, name]))
  )
  return (code) => (code === null ? null : (byCode.get(code.slice(0, 3)) ?? null))
}

/** The industry attribute of S4's segments (制造业 / 服务业) by section of the standard; trade counts as service there. */
const attributeOfSection: Readonly<Record<string, string>> = {
  A: '农业',
  B: '采矿业',
  C: '制造业',
  D: '能源业',
  E: '建筑业'
}

const attributeOf = ({ industryCode, industryClass }: Segmented): string | null =>
  industryCode === null ? industryClass : (attributeOfSection[industryCode.slice(0, 1)] ?? '服务业')

/** A value segment with what is said of everybody in it. */
type ReadSegment = ValueSegment & Readonly<{ rule: Rule; shown: Segment['value']; matched: Message }>

const unsegmented: Reason = { message: message('analysis.segment.none'), rule: null, facts: [] }

const holds = (rule: Rule, cases: readonly Facts[], asOf: Day): boolean => {
  for (const facts of cases) if (rule.test(facts, asOf) !== true) return false
  return true
}

const firstThatHolds = <T extends { rule: Rule }>(
  rules: readonly T[],
  cases: readonly Facts[],
  asOf: Day
): T | undefined => {
  for (const one of rules) if (holds(one.rule, cases, asOf)) return one
  return undefined
}

const needLabelsOf = (facts: Facts): readonly string[] => [
  ...(listOf(facts.values['need.pains']) ?? []).map((pain) => `[痛点-${pain}]`),
  ...(listOf(facts.values['need.wants']) ?? []).map((want) => `[需求-${want}]`)
]

/** A place in the table, before anything is said of it. */
type Placed = Readonly<{
  cases: readonly Facts[]
  found: ReadSegment | undefined
  size: string | null
  attribute: string | null
  label: string
}>

const createPlacing = (
  playbook: PlaybookDocument
): ((file: Segmented, facts: Facts, asOf: Day) => Placed) => {
  const values: readonly ReadSegment[] = playbook.segments.value.map((segment) => ({
    ...segment,
    rule: readRule(`segment.${segment.id}`, segment.when, playbook),
    shown: { id: segment.id, name: segment.name, label: segment.label },
    matched: message('analysis.segment.matched', { name: segment.name })
  }))
  return (file, facts, asOf) => {
    const cases = sizeCases(file, facts)
    const found = firstThatHolds(values, cases, asOf)
    const size = shownSize(file, facts, playbook)
    const attribute = attributeOf(file)
    const parts = [attribute, size, found?.label].filter((part) => part !== null && part !== undefined)
    return { cases, found, size, attribute, label: parts.join('-') }
  }
}

/**
 * The customer's place in the 《客户细分与需求分析表》 (ANA-1, S4): industry class, size and value segment make the
 * label, as in 制造业-中小型-高潜力, with the suggestion that the playbook gives for it. The first value segment that
 * holds (for every size that a stated 中小型 leaves open) counts; none is named where its facts are unknown.
 */
export const createSegmenter = (
  playbook: PlaybookDocument
): ((file: Segmented, facts: Facts, asOf: Day) => Segment) => {
  const place = createPlacing(playbook)
  const suggestions = playbook.segments.suggestions.map((suggestion) => ({
    ...suggestion,
    rule: readRule(`suggestion.${suggestion.id}`, suggestion.when, playbook)
  }))
  const traitOf = traitFinder(playbook)
  return (file, facts, asOf) => {
    const { cases, found, size, attribute, label } = place(file, facts, asOf)
    return {
      label,
      industryClass: attribute,
      size,
      value: found?.shown ?? null,
      advice: found?.strategy ?? null,
      trait: traitOf(file.industryCode),
      suggestion: firstThatHolds(suggestions, cases, asOf)?.text ?? null,
      needLabels: needLabelsOf(facts),
      reason: found
        ? {
            message: found.matched,
            rule: found.rule.id,
            facts: evidenceOfCases(found.rule, cases, asOf)
          }
        : unsegmented
    }
  }
}

/** The label alone. */
export const createSegmentLabel = (
  playbook: PlaybookDocument
): ((file: Segmented, facts: Facts, asOf: Day) => string) => {
  const place = createPlacing(playbook)
  return (file, facts, asOf) => place(file, facts, asOf).label
}
