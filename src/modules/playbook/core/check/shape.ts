import type { z } from 'zod'
import { type PlaybookDocument, playbookSchema } from '../../contract.ts'
import { type PlaybookProblem, problem, writePath } from './problem.ts'

type Issue = z.core.$ZodIssue

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      // Only own keys: a path may hold `constructor`.
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input
  )

const problemsOf = (issue: Issue, input: unknown): readonly PlaybookProblem[] => {
  const path = writePath(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(writePath([...issue.path, key]), 'unknownKey', { key }))
  if (valueAt(input, issue.path) === undefined) return [problem(path, 'missing')]
  switch (issue.code) {
    case 'invalid_type':
      return [problem(path, 'type', { expected: issue.expected })]
    case 'invalid_value':
      return [problem(path, 'value', { allowed: issue.values.map(String).join(', ') })]
    case 'too_small':
      // A text that was deleted, not one that is too short.
      if (issue.origin === 'string' && valueAt(input, issue.path) === '') return [problem(path, 'empty')]
      return [problem(path, 'tooSmall', { minimum: Number(issue.minimum) })]
    case 'too_big':
      return [problem(path, 'tooBig', { maximum: Number(issue.maximum) })]
    case 'invalid_format':
      return [problem(path, 'format', { pattern: issue.pattern ?? issue.format })]
    default:
      return [problem(path, 'shape')]
  }
}

/** Whether an input has the shape of a playbook: every key known, of the right type and within its bounds. */
export const checkShape = (
  input: unknown
):
  | Readonly<{ ok: true; playbook: PlaybookDocument }>
  | Readonly<{ ok: false; problems: readonly PlaybookProblem[] }> => {
  const parsed = playbookSchema.safeParse(input)
  if (parsed.success) return { ok: true, playbook: parsed.data }
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, input)) }
}
