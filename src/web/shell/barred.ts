import { useLocation } from '@tanstack/react-router'
import type { Permission } from '#kernel/actor'
import { useMay } from '#ui'

/** What a page needs, the closest address first. The server decides; this only spares a page that could but fail. */
const needs: readonly (readonly [RegExp, Permission])[] = [
  [/^\/customers\/new(?:\/|$)/, 'customer.write'],
  [/^\/(?:customers|today|cleaning|duplicates|merge)(?:\/|$)/, 'customer.read'],
  [/^\/imports(?:\/|$)/, 'customer.import'],
  [/^\/playbook(?:\/|$)/, 'playbook.read'],
  [/^\/(?:members|roles)(?:\/|$)/, 'member.read'],
  [/^\/audit(?:\/|$)/, 'audit.read'],
  [/^\/workspace(?:\/|$)/, 'workspace.write']
]

/** The permission that an address asks for, null where anybody may. */
export const neededFor = (address: string): Permission | null =>
  needs.find(([place]) => place.test(address))?.[1] ?? null

/** Whether the reader may not see the page that he is at. */
export const useBarred = (): boolean => {
  const may = useMay()
  const needed = neededFor(useLocation({ select: ({ pathname }) => pathname }))
  return needed !== null && !may(needed)
}
