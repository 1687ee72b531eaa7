import type { Today } from '#contracts/followup'

export const sections = ['overdue', 'dueToday', 'soon'] as const
export type Section = (typeof sections)[number]

/** 今日 without a step that is done: its section is one shorter and one fewer is counted. */
export const dropStep = (today: Today, stepId: string): Today => {
  const section = sections.find((name) => today[name].some((step) => step.stepId === stepId))
  if (section === undefined) return today
  return {
    ...today,
    [section]: today[section].filter((step) => step.stepId !== stepId),
    counts: { ...today.counts, [section]: today.counts[section] - 1 }
  }
}
