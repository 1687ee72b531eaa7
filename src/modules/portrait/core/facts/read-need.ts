import type { Need } from '#contracts/customers'
import { meant } from './denial.ts'
import type { FactContext } from './fact-context.ts'
import { statedPriority } from './need-words.ts'
import { union } from './lists.ts'

/** A need with its texts understood: pains and wants in the vocabulary's words, priority as stated. */
export type ReadNeed = Readonly<{
  need: Need
  /** Unknown where the customer said nothing of it; empty where what he said holds no term. */
  pains: readonly string[] | undefined
  wants: readonly string[] | undefined
  urgency: number | undefined
  importance: number | undefined
  threatensBusiness: boolean | undefined
}>

/** A stated type outside the vocabulary is a want of its own where it is short enough for a tag. */
const MAX_OWN_TYPE = 12

/** What people write where they have nothing to say; no want and no tag (需求-做生意的). */
const SAYS_NOTHING =
  /^(?:做生意的?|搞贸易的?|其[他它]|不限|都可以|都行|随便|待定|待确认|未定|不清楚|不知道|看情况|各种|多种|综合|常规|普通|一般|有需求|有意向|需要)$/

const saying = (text: string | null): string | null =>
  text !== null && SAYS_NOTHING.test(text.trim()) ? null : meant(text)

const joined = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join('\n')

const statedWants = (need: Need, context: FactContext): readonly string[] => {
  const fromType = need.type === null ? [] : context.findNeeds(need.type)
  const own =
    need.type !== null && fromType.length === 0 && need.type.length <= MAX_OWN_TYPE ? [need.type] : []
  const fromText = context.findNeeds(joined([need.description, need.expectedSolution]))
  return union([fromType, own, fromText])
}

/** The need without words that only say there is nothing (没有痛点). */
const withoutDenials = (need: Need): Need => ({
  ...need,
  type: saying(need.type),
  description: saying(need.description),
  painText: saying(need.painText),
  expectedSolution: saying(need.expectedSolution)
})

/**
 * Reads a need: 生产设备效率低 is the pain 设备效率低 and, by the playbook's map, the want 设备效率提升; wants that are
 * stated come first.
 */
export const readNeed = (written: Need, context: FactContext): ReadNeed => {
  const need = withoutDenials(written)
  const said = joined([need.painText, need.description])
  const asked = joined([need.type, need.description, need.expectedSolution])
  const pains = said === '' ? undefined : context.findPains(said)
  const derived = pains ? context.wantsOf(pains) : []
  const wants = asked === '' && !pains ? undefined : union([statedWants(need, context), derived])
  const stated = statedPriority(joined([need.painText, need.description, need.type]))
  return {
    need,
    pains,
    wants,
    urgency: need.urgency ?? stated.urgency,
    importance: need.importance ?? stated.importance,
    threatensBusiness: need.threatensBusiness ?? stated.threatensBusiness
  }
}

/** A need is clear once it says what it is about: a type, a description, a pain or a solution. */
export const saysWhat = ({ need }: ReadNeed): boolean =>
  need.type !== null || need.description !== null || need.painText !== null || need.expectedSolution !== null
