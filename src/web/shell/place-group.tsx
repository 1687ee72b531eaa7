import { useLocation, useNavigate } from '@tanstack/react-router'
import { Icon, Menu, useText } from '#ui'
import { isWithin, type Place } from './navigation.ts'
import { Count } from './place-count.tsx'
import { usePlaceCounts } from './use-place-counts.ts'

/**
 * Several places behind one word, with what waits at all of them: 数据 17. Where one is at one of them the bar has its name
 * and what waits there: 数据 · 待核对 7.
 */
export const PlaceGroup = ({ label, places }: Readonly<{ label: string; places: readonly Place[] }>) => {
  const say = useText()
  const navigate = useNavigate()
  const countOf = usePlaceCounts()
  const address = useLocation({ select: ({ pathname }) => pathname })
  const at = places.find((place) => isWithin(address, place))
  const counts = (at ? [at] : places).map(countOf)
  return (
    <Menu
      label={say(label)}
      trigger={(trigger) => (
        <button type="button" aria-current={at ? 'page' : undefined} {...trigger}>
          {at ? `${say(label)} · ${say(at.label)}` : say(label)}
          <Count
            count={counts.reduce((sum, { count }) => sum + count, 0)}
            alarm={counts.some(({ alarm }) => alarm)}
          />
          <Icon name="down" />
        </button>
      )}
      items={places.map((place) => ({
        key: place.label,
        label: (
          <span className="place-item">
            {say(place.label)}
            <Count {...countOf(place)} />
          </span>
        ),
        run: () => void navigate({ to: place.to })
      }))}
    />
  )
}
