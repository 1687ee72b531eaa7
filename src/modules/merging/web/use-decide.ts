import { api, ApiProblem, showToast, useText } from '#ui'
import { refreshAfterDecision } from './queries.ts'

type Pair = Readonly<{ a: string; b: string }>

/** 不是重复 and undoing: done at once, with a way back in the notice. */
export const useDecide = () => {
  const say = useText()
  const guarded = async (
    work: () => Promise<unknown>,
    told: string,
    undo: (() => void) | null
  ): Promise<void> => {
    try {
      await work()
      showToast(told, { undo })
    } catch (error) {
      const known = error instanceof ApiProblem && error.status >= 400 && error.status < 500
      showToast(known ? error.message : say('ui.unreached'), { problem: true })
    }
    await refreshAfterDecision()
  }
  const reopen = async (pair: Pair): Promise<void> =>
    guarded(async () => api.post('/duplicates/reopen', pair), say('merging.web.reopened'), null)
  return {
    reopen,
    dismiss: async (pair: Pair, reason: string): Promise<void> =>
      guarded(
        async () => api.post('/duplicates/dismiss', reason === '' ? pair : { ...pair, reason }),
        say('merging.web.dismissed'),
        () => void reopen(pair)
      ),
    undo: async (id: string): Promise<void> =>
      guarded(async () => api.post(`/merges/${id}/undo`), say('merging.web.undone'), null)
  }
}
