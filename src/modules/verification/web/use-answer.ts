import type { FieldKey } from '#contracts/customers'
import { ApiProblem, api, conflictOf, queryClient, showToast, useSubmit, useText } from '#ui'
import type { Answered, AnswerInput, CleaningFinding, CleaningItem } from '../contract.ts'
import { refreshCleaning } from './queries.ts'

export type ToAnswer = Readonly<{ item: CleaningItem; findings: readonly CleaningFinding[] }>

const problemText = (error: Error): string => (error instanceof ApiProblem ? error.message : String(error))

/** Whoever was slower, or looked at what has changed meanwhile, sees how it stands now. */
const isOutdated = (error: Error): boolean =>
  error instanceof ApiProblem && (error.status === 409 || error.status === 412)

/** Confirms or dismisses findings of one customer. */
export const useAnswer = ({ item, onDone }: Readonly<{ item: CleaningItem; onDone: () => void }>) => {
  const say = useText()
  const name = item.customer ?? say('cleaning.web.nameless')
  return useSubmit(
    async (input: AnswerInput, idempotencyKey) =>
      api.post<Answered>(`/customers/${item.customerId}/answers`, input, { idempotencyKey }),
    {
      onDone: async ({ open }, { verdict }) => {
        onDone()
        showToast(open === 0 ? say('cleaning.web.done', { name }) : say(`cleaning.web.${verdict}`))
        await refreshCleaning(item.customerId)
      },
      onFail: (error) => {
        if (!isOutdated(error)) return
        onDone()
        showToast(problemText(error), { problem: true })
        void refreshCleaning(item.customerId)
      }
    }
  )
}

/** A change of the field of a finding: what it proposes, or the text that was written, by the `version` that was seen. */
export type ToMend = Readonly<{
  item: CleaningItem
  finding: CleaningFinding
  text?: string
  version?: number
}>

/** Mends the field of a finding; somebody else's change of the same field is never lost. */
export const useMend = (onDone: () => void = () => undefined) => {
  const say = useText()
  return useSubmit(
    async ({ item, finding, text, version = item.version }: ToMend, idempotencyKey) =>
      api.post<Answered>(
        `/customers/${item.customerId}/answers/mend`,
        // Findings name fields of the file.
        { key: finding.key, ...(text === undefined ? {} : { text, field: finding.field as FieldKey }) },
        { version, idempotencyKey }
      ),
    {
      onDone: async ({ open }, { item, finding, text }) => {
        onDone()
        showToast(
          open === 0
            ? say('cleaning.web.done', { name: item.customer ?? say('cleaning.web.nameless') })
            : say('cleaning.web.accepted', { text: text ?? finding.accept ?? '' })
        )
        await refreshCleaning(item.customerId)
      },
      onFail: (error, { text }) => {
        // What was typed is told where it was typed, with what stands there now.
        if (text === undefined || conflictOf(error) === null) showToast(problemText(error), { problem: true })
        if (isOutdated(error)) void queryClient.invalidateQueries({ queryKey: ['cleaning'] })
      }
    }
  )
}
