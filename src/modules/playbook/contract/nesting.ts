/** Conditions within conditions go no deeper in any playbook; what does is no playbook, and would exhaust the stack. */
const DEEPEST = 64

/** Whether no part lies within more than 64 others: `{ a: [1] }` is two deep. Asks without going down itself. */
export const isShallow = (value: unknown): boolean => {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as readonly unknown[]) : []
    )
  }
  return true
}
