import { Link, useLocation } from '@tanstack/react-router'
import { Icon, useText } from '#ui'
import { isWithin, type Place } from './navigation.ts'
import { Count } from './place-count.tsx'
import { usePlaceCounts } from './use-place-counts.ts'

/** One place of the navigation; marked where one is in it or below it. */
export const PlaceLink = ({ place, icon = false }: Readonly<{ place: Place; icon?: boolean }>) => {
  const say = useText()
  const countOf = usePlaceCounts()
  const address = useLocation({ select: ({ pathname }) => pathname })
  const within = isWithin(address, place)
  return (
    <Link to={place.to} aria-current={within ? 'page' : undefined}>
      {icon && <Icon name={place.icon} />}
      {say(place.label)}
      <Count {...countOf(place)} />
    </Link>
  )
}
