import { problemText } from '../client/api-problem.ts'
import { useText } from '../text/use-text.ts'
import { showToast } from './toast.tsx'

/** Does something at once and says in a notice what became of it, with a way back where there is one. */
export const useNotice = () => {
  const say = useText()
  return async (
    work: () => Promise<unknown>,
    told: string,
    undo: (() => void) | null = null
  ): Promise<void> => {
    try {
      await work()
      showToast(told, { undo })
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    }
  }
}
