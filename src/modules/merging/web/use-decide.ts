import { api, useNotice, useText } from '#ui'
import { refreshAfterDecision } from './queries.ts'

type Pair = Readonly<{ a: string; b: string }>

/** 不是重复 and undoing: done at once, with a way back in the notice. */
export const useDecide = () => {
  const say = useText()
  const notice = useNotice()
  const guarded = async (...done: Parameters<typeof notice>): Promise<void> => {
    await notice(...done)
    await refreshAfterDecision()
  }
  const reopen = async (pair: Pair): Promise<void> =>
    guarded(async () => api.post('/duplicates/reopen', pair), say('merging.web.reopened'))
  return {
    reopen,
    dismiss: async (pair: Pair, reason: string): Promise<void> =>
      guarded(
        async () => api.post('/duplicates/dismiss', reason === '' ? pair : { ...pair, reason }),
        say('merging.web.dismissed'),
        () => void reopen(pair)
      ),
    undo: async (id: string): Promise<void> =>
      guarded(async () => api.post(`/merges/${id}/undo`), say('merging.web.undone'))
  }
}
