import type { Message } from '#kernel/result'

/** The place of a proposal that is a text for the field itself. */
const placeOf: Readonly<Record<string, string>> = {
  'verification.creditCode.proposal': 'code',
  'verification.industry.proposal': 'industry',
  'verification.size.proposalStated': 'size'
}

/**
 * What the field would be if the proposal were accepted by one click; null where it asks for something that only the
 * customer knows. `可能应为 91320505714098329T` gives the code. Several possible sizes (`小型/微型`) are no answer.
 */
export const acceptableText = (proposal: Message | null): string | null => {
  const place = proposal === null ? undefined : placeOf[proposal.code]
  const text = place === undefined ? undefined : proposal?.params[place]
  return typeof text !== 'string' || text === '' || text.includes('/') ? null : text
}
