import type { Today } from '#contracts/followup'
import { queryClient } from '#ui'
import { dropStep } from './drop-step.ts'

/** Takes a step that is done out of every 今日 on the device, before the server is asked again. */
export const withoutStep = (stepId: string): void => {
  queryClient.setQueriesData<Today>({ queryKey: ['today'] }, (today) => today && dropStep(today, stepId))
}
