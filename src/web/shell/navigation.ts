import type { Permission } from '#kernel/actor'
import type { IconName } from '#ui'
import type { LinkProps } from '@tanstack/react-router'

export type Place = Readonly<{
  to: NonNullable<LinkProps['to']>
  /** Its text's code. */
  label: string
  icon: IconName
  /** Who may not, does not see it. */
  needs: Permission | null
  /** Further addresses that belong to it. */
  also?: readonly string[]
}>

/** The main navigation, in the order of the day. */
export const places: readonly Place[] = [
  { to: '/members', label: 'web.nav.manage', icon: 'gear', needs: 'member.read', also: ['/roles'] }
]
