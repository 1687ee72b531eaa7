import type { LinkProps } from '@tanstack/react-router'
import type { Permission } from '#kernel/actor'
import { useMay, type IconName } from '#ui'

export type Place = Readonly<{
  to: NonNullable<LinkProps['to']>
  /** Its text's code. */
  label: string
  icon: IconName
  /** Who may not, does not see it. */
  needs: Permission | null
  /** Stands in the bottom bar of a phone; the others in the menu above. */
  onPhone?: boolean
  /** Together with its neighbours behind one word of the bar: what keeps the base in order. */
  group?: 'base'
  /** A number beside it. */
  counts?: 'cleaning' | 'reviews' | 'duplicates'
  /** Further addresses that belong to it. */
  also?: readonly string[]
}>

/** The main navigation, in the order of the day. */
const places: readonly Place[] = [
  { to: '/today', label: 'web.nav.today', icon: 'today', needs: 'customer.read', onPhone: true },
  { to: '/customers', label: 'web.nav.customers', icon: 'people', needs: 'customer.read', onPhone: true },
  {
    to: '/cleaning',
    label: 'cleaning.web.title',
    icon: 'check',
    needs: 'customer.read',
    counts: 'cleaning',
    group: 'base'
  },
  {
    to: '/reviews',
    label: 'review.web.title',
    icon: 'again',
    needs: 'customer.read',
    counts: 'reviews',
    group: 'base'
  },
  {
    to: '/duplicates',
    label: 'web.nav.duplicates',
    icon: 'copy',
    needs: 'customer.read',
    counts: 'duplicates',
    group: 'base',
    also: ['/merge']
  },
  { to: '/imports', label: 'web.nav.collect', icon: 'inbox', needs: 'customer.import', group: 'base' },
  { to: '/grades', label: 'web.nav.grades', icon: 'grades', needs: 'customer.read' },
  { to: '/playbook', label: 'web.nav.playbook', icon: 'book', needs: 'playbook.read' },
  {
    to: '/members',
    label: 'web.nav.manage',
    icon: 'gear',
    needs: 'member.read',
    also: ['/roles', '/audit', '/workspace']
  }
]

/** The places that the reader may go to. */
export const usePlaces = (): readonly Place[] => {
  const may = useMay()
  return places.filter(({ needs }) => needs === null || may(needs))
}

/** Whether an address is a place or below it. */
export const isWithin = (address: string, { to, also = [] }: Place): boolean =>
  [to, ...also].some((one) => address === one || address.startsWith(`${one}/`))

/** Places side by side of one group together, every other alone: what the bar shows, in order. */
export const groupsOf = (shown: readonly Place[]): readonly (readonly [Place, ...Place[]])[] =>
  shown.reduce<readonly (readonly [Place, ...Place[]])[]>((groups, place) => {
    const last = groups.at(-1)
    return last && place.group !== undefined && last[0].group === place.group
      ? [...groups.slice(0, -1), [...last, place]]
      : [...groups, [place]]
  }, [])
