import { useNavigate } from '@tanstack/react-router'
import { IconButton, Menu, useText } from '#ui'
import { usePlaces } from './navigation.ts'
import { Count } from './place-count.tsx'
import { usePlaceCounts } from './use-place-counts.ts'

/** On a phone: the places that have no room in the bottom bar, with what waits there. */
export const MorePlaces = () => {
  const say = useText()
  const navigate = useNavigate()
  const countOf = usePlaceCounts()
  const others = usePlaces().filter(({ onPhone }) => onPhone !== true)
  if (others.length === 0) return null
  const late = others.some((place) => countOf(place).alarm)
  return (
    <div className="more-places">
      <Menu
        label={say('ui.more')}
        trigger={(trigger) => (
          <IconButton
            icon="more"
            label={say('ui.more')}
            className={late ? 'alarm' : undefined}
            {...trigger}
          />
        )}
        items={others.map((place) => ({
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
    </div>
  )
}
