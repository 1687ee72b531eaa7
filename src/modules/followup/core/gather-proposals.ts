import type { Proposal, ProposalKind } from '#contracts/portrait'
import type { TextProposal } from '#core/portrait'

export type ReadText = Readonly<{
  source: Readonly<{
    kind: 'record' | 'need' | 'note'
    id: string
    at: string | null
    by: 'dictionary' | 'model'
  }>
  found: readonly TextProposal[]
}>

/** As many places as one looks at before one says yes or no. */
const MOST_EVIDENCE = 3
/** Proposals that wait at once; the surest first. */
const MOST = 20

const order: readonly ProposalKind[] = ['pain', 'need', 'competitor', 'objection', 'attention']

export const answerKey = (kind: ProposalKind, value: string, sourceId: string): string =>
  `${kind} ${sourceId} ${value}`

/**
 * Proposals of many texts, the newest first, as they wait for an answer: one a value with the places that say it. What is known
 * already, and places that were answered, propose nothing; a place more makes a proposal surer.
 */
export const gatherProposals = (
  texts: readonly ReadText[],
  {
    isKnown,
    isAnswered
  }: Readonly<{
    isKnown: (kind: ProposalKind, value: string, sourceId: string) => boolean
    isAnswered: (key: string) => boolean
  }>
): readonly (Proposal & Readonly<{ sourceIds: readonly string[] }>)[] => {
  const found = new Map<
    string,
    Proposal & { evidence: Proposal['evidence'][number][]; sourceIds: string[] }
  >()
  for (const { source, found: proposed } of texts)
    for (const { kind, value, quote, start, end, confidence } of proposed) {
      if (isKnown(kind, value, source.id) || isAnswered(answerKey(kind, value, source.id))) continue
      const key = `${kind} ${value}`
      const known = found.get(key) ?? { kind, value, confidence: 0, evidence: [], sourceIds: [] }
      found.set(key, known)
      if (!known.sourceIds.includes(source.id)) known.sourceIds.push(source.id)
      known.confidence = Math.min(
        0.99,
        Math.max(known.confidence, confidence) + (known.evidence.length > 0 ? 0.05 : 0)
      )
      if (known.evidence.length < MOST_EVIDENCE) known.evidence.push({ ...source, quote, start, end })
    }
  return [...found.values()]
    .toSorted(
      (a, b) =>
        b.confidence - a.confidence ||
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        (a.value < b.value ? -1 : 1)
    )
    .slice(0, MOST)
}
