import type { CustomerFile } from '#contracts/customers'
import type { FactContext } from './fact-context.ts'
import type { FactValues } from './fact-values.ts'
import { union } from './lists.ts'

/** A point in the customer's words that the vocabulary lacks still counts where it is short enough for a tag. */
const MAX_OWN_WORDS = 8

/** What they look at: attention points of contacts and decision factors of needs, in the vocabulary's words. */
export const attentionPoints = (texts: readonly string[], context: FactContext): readonly string[] =>
  union(
    texts.map((text) => {
      const terms = context.findAttention(text)
      if (terms.length > 0) return terms
      return text.length <= MAX_OWN_WORDS ? [text] : []
    })
  )

/** 行为特征: how the customer behaves towards us. Facts of `interactions.*`. */
export const behaviourFacts = (values: FactValues, file: CustomerFile, context: FactContext): void => {
  const { interactions } = file
  values['interactions.replyHours'] = interactions.replyHours
  values['interactions.answered'] = interactions.answered
  values['interactions.reminders'] = interactions.remindersNeeded
  values['interactions.contacts30d'] = interactions.contacts30d
  values['interactions.lastOn'] = interactions.lastOn
  values['interactions.materials'] = interactions.materialsRequested
  values['interactions.siteVisits90d'] = interactions.siteVisits90d
  values['interactions.visitShare'] = interactions.visitShare
  values['interactions.events'] = interactions.eventsAttended
  values['interactions.lastInquiryOn'] = interactions.lastInquiryOn
  const words = [
    ...file.contacts.flatMap((contact) => contact.attention),
    ...file.needs.flatMap((need) => need.decisionFactors)
  ]
  values['interactions.attention'] = words.length === 0 ? undefined : attentionPoints(words, context)
  const stage = interactions.stage
  values['interactions.stage'] = stage === null ? undefined : (context.findStage(stage)[0] ?? stage)
}
