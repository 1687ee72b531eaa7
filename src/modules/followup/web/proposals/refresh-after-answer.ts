import { queryClient } from '#ui'

/** What shows a customer after a proposal of his was answered. */
export const refreshAfterAnswer = async (customerId: string): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['customer', customerId] }),
    queryClient.invalidateQueries({ queryKey: ['customers'] })
  ])
}
