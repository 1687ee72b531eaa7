import { api, useNotice, useText } from '#ui'
import { refreshCustomer, type Customer } from '../queries.ts'

type Step = 'archive' | 'restore' | 'remove'

/** Owner, archive and recycle bin of one customer; what can be taken back says so in its notice. */
export const useLifeCycle = ({ id, owner, state }: Customer) => {
  const say = useText()
  const notice = useNotice()
  const guarded = async (work: () => Promise<unknown>, told: string, undo?: () => void): Promise<void> =>
    notice(
      async () => {
        await work()
        await refreshCustomer(id)
      },
      told,
      undo ?? null
    )
  const step = (to: Step) => async () => api.post(`/customers/${id}/${to}`)
  const own = (ownerId: string | null) => async () => api.put(`/customers/${id}/owner`, { ownerId })
  const restore = async (): Promise<void> => guarded(step('restore'), say('web.customer.restored'))
  return {
    restore,
    archive: async () => guarded(step('archive'), say('web.customer.archived'), () => void restore()),
    remove: async () =>
      guarded(
        step('remove'),
        say('web.customer.removed'),
        () =>
          void guarded(async () => {
            await step('restore')()
            if (state === 'archived') await step('archive')()
          }, say('web.customer.restored'))
      ),
    assign: async (ownerId: string | null, name: string) =>
      guarded(
        own(ownerId),
        ownerId === null ? say('web.customer.assigned.nobody') : say('web.customer.assigned', { name }),
        () =>
          void guarded(
            own(owner?.id ?? null),
            owner === null
              ? say('web.customer.assigned.nobody')
              : say('web.customer.assigned', { name: owner.name })
          )
      )
  }
}
