import { rowsOf, type StoredFile } from '#core/customers'
import { customerFile } from '../../../testing/customer-file.ts'
import type { PlannedSide } from '../core/plan-merge.ts'

type Parts = Parameters<typeof customerFile>[0]

/** A customer as it is stored, its contacts and needs numbered after `prefix`. */
export const storedFile = (parts: Parts, prefix: string, on = '2026-03-01'): StoredFile => {
  let next = 0
  return rowsOf(customerFile(parts), on, () => `${prefix}${(next += 1)}`)
}

/** One of two that become one. */
export const plannedSide = (
  parts: Parts,
  prefix: string,
  more: Partial<Omit<PlannedSide, 'stored'>> = {}
): PlannedSide => ({
  stored: storedFile(parts, prefix),
  updatedAt: '2026-03-01T00:00:00.000Z',
  doubted: new Set(),
  ownerId: null,
  formerCodes: [],
  begun: { kind: 'entry', at: '2026-03-01T00:00:00.000Z' },
  ...more
})
