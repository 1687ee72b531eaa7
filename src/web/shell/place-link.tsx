import { Link, useLocation } from '@tanstack/react-router'
import { Icon, useText } from '#ui'
import type { Place } from './navigation.ts'

const isWithin = (address: string, place: string): boolean =>
  address === place || address.startsWith(`${place}/`)

/** One place of the navigation; marked where one is in it or below it. */
export const PlaceLink = ({ place, icon = false }: Readonly<{ place: Place; icon?: boolean }>) => {
  const say = useText()
  const address = useLocation({ select: ({ pathname }) => pathname })
  const within = [place.to, ...(place.also ?? [])].some((one) => isWithin(address, one))
  return (
    <Link to={place.to} aria-current={within ? 'page' : undefined}>
      {icon && <Icon name={place.icon} />}
      {say(place.label)}
    </Link>
  )
}
