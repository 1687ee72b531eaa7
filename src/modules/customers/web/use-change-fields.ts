import { api, conflictOf, queryClient, useSubmit } from '#ui'
import type { Changed, FieldChanges, FieldKey } from '../contract.ts'
import { customerQuery, refreshCustomer } from './queries.ts'

export type Change = Readonly<{ fields: FieldChanges; version: number }>

/** What was typed stands on the page at once; how it is understood comes with the answer. */
const showAtOnce = (id: string, fields: FieldChanges): void => {
  queryClient.setQueryData(customerQuery(id).queryKey, (known) => {
    if (!known) return known
    // The entries are those of `fields`.
    const typed = Object.entries(fields) as [FieldKey, string | null][]
    return {
      ...known,
      fields: {
        ...known.fields,
        ...Object.fromEntries(typed.map(([key, text]) => [key, { text, raw: null }]))
      }
    }
  })
}

/** Changes texts of a customer by what was read; others' changes of the same field are never lost (IFC-4). */
export const useChangeFields = (
  id: string,
  { onDone, onFail }: Readonly<{ onDone?: () => void; onFail?: (error: unknown) => void }> = {}
) =>
  useSubmit(
    async ({ fields, version }: Change, idempotencyKey) =>
      api.patch<Changed>(`/customers/${id}`, { fields }, { version, idempotencyKey }),
    {
      onDone: async (_, { fields }) => {
        showAtOnce(id, fields)
        onDone?.()
        await refreshCustomer(id)
      },
      onFail: (error) => {
        if (conflictOf(error) !== null) void queryClient.invalidateQueries({ queryKey: ['customer', id] })
        onFail?.(error)
      }
    }
  )
