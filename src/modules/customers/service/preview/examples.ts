import type { Actor } from '#kernel/actor'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { PlaybookDocument, PlaybookFlow } from '#contracts/playbook'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'
import { fileOf } from '../../core/together.ts'
import { placeOf } from '../../facts/examine.ts'
import { findReachable } from '../../io/store/flows.ts'
import { loadCustomers, type LoadedCustomer } from '../../io/store/load.ts'
import { analysisOf } from '../customer-page.ts'
import type { Moment } from '../moment.ts'
import type { CountedFlow } from './flow-tally.ts'

type Told = Readonly<{ name: string | null; before: CustomerAnalysis; after: CustomerAnalysis }>
type Example = PlaybookFlow['examples'][number]

const tagReason = ({ portrait }: CustomerAnalysis, tag: string | null): string | null =>
  portrait.tags.find((one) => one.tag === tag)?.because.text ?? null

/** What of an example is another one, in words, with both reasons. */
const exampleOf = (flow: CountedFlow, id: string, { name, before, after }: Told): Example => {
  const told = { id, name }
  switch (flow.kind) {
    case 'grade':
      return {
        ...told,
        before: flow.before,
        after: flow.after,
        because: after.grade.because.text,
        was: before.grade.because.text
      }
    case 'tag':
      return {
        ...told,
        before: flow.before,
        after: flow.after,
        because: tagReason(after, flow.after),
        was: tagReason(before, flow.before)
      }
    case 'strategy':
      return {
        ...told,
        before: flow.before,
        after: flow.after,
        because: after.strategy?.because.text ?? null,
        was: before.strategy?.because.text ?? null
      }
    default:
      return {
        ...told,
        before: before.nextFollowUp.on,
        after: after.nextFollowUp.on,
        because: after.nextFollowUp.because.text,
        was: before.nextFollowUp.because.text
      }
  }
}

/** The flows with those of their examples that somebody reaches, told as he may see them. */
export const tellExamples = async (
  transaction: Transaction,
  actor: Actor,
  flows: readonly CountedFlow[],
  { before, after }: Readonly<{ before: PlaybookDocument; after: PlaybookDocument }>,
  { today }: Moment,
  language: Language
): Promise<PlaybookFlow[]> => {
  const wanted = [...new Set(flows.flatMap(({ ids }) => ids))]
  const reachable = await findReachable(transaction, actor, wanted)
  const customers = await loadCustomers(
    transaction,
    wanted.filter((id) => reachable.has(id))
  )
  const analysed = (customer: LoadedCustomer): Told => {
    const { stored, recorded, answered, ownerName, known } = customer
    const file = fileOf(stored, { owner: ownerName, place: placeOf(customer.id), today, recorded })
    const by = (playbook: PlaybookDocument): CustomerAnalysis =>
      analysisOf(file, answered, actor, { playbook, today, language, gradeInForce: known?.grade ?? null })
    return { name: file.name, before: by(before), after: by(after) }
  }
  const told = new Map(customers.map((customer) => [customer.id, analysed(customer)]))
  return flows.map(({ ids, ...flow }) => ({
    ...flow,
    examples: ids.flatMap((id) => {
      const one = told.get(id)
      return one ? [exampleOf({ ...flow, ids }, id, one)] : []
    })
  }))
}
