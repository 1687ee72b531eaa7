import { useNavigate } from '@tanstack/react-router'
import { IconButton, Menu, useText } from '#ui'
import { usePlaces } from './navigation.ts'

/** On a phone: the places that have no room in the bottom bar. */
export const MorePlaces = () => {
  const say = useText()
  const navigate = useNavigate()
  const others = usePlaces().filter(({ onPhone }) => onPhone !== true)
  if (others.length === 0) return null
  return (
    <div className="more-places">
      <Menu
        label={say('ui.more')}
        trigger={(trigger) => <IconButton icon="more" label={say('ui.more')} {...trigger} />}
        items={others.map(({ to, label }) => ({
          key: label,
          label: say(label),
          run: () => void navigate({ to })
        }))}
      />
    </div>
  )
}
