import { Button, IconButton, useText } from '#ui'
import {
  pathOf,
  ruleNodeOf,
  valueAt,
  withGrouped,
  withoutPart,
  withPartMoved,
  withTurned,
  withUngrouped,
  type Place
} from '../../../core/draft/index.ts'
import { useBuilding } from './building.ts'

/** What can be done with a part of a rule: turned around, moved, put into brackets, taken out. */
export const PartActs = ({ place, close }: Readonly<{ place: Place; close: () => void }>) => {
  const say = useText()
  const { rule, onChange } = useBuilding()
  const at = place.at(-1)
  const group = typeof at === 'number' ? ruleNodeOf(valueAt(rule, place.slice(0, -2))) : null
  const count = group?.kind === 'group' ? group.parts.length : 1
  const isGroup = ruleNodeOf(valueAt(rule, place)).kind === 'group'
  const act = (next: unknown): void => {
    close()
    onChange(next)
  }
  return (
    <div className="part-acts" data-place={pathOf(place)}>
      <Button kind="quiet" onClick={() => act(withTurned(rule, place))}>
        {say('method.rule.turn')}
      </Button>
      {typeof at === 'number' && count > 1 && (
        <>
          <IconButton
            icon="left"
            label={say('method.rule.earlier')}
            disabled={at === 0}
            onClick={() => act(withPartMoved(rule, place, at - 1))}
          />
          <IconButton
            icon="right"
            label={say('method.rule.later')}
            disabled={at === count - 1}
            onClick={() => act(withPartMoved(rule, place, at + 1))}
          />
          {at < count - 1 && (
            <Button kind="quiet" onClick={() => act(withGrouped(rule, place))}>
              {say('method.rule.group')}
            </Button>
          )}
        </>
      )}
      {isGroup && place.length > 0 && (
        <Button kind="quiet" onClick={() => act(withUngrouped(rule, place))}>
          {say('method.rule.ungroup')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => act(withoutPart(rule, place))}>
        {say('method.rule.remove')}
      </Button>
    </div>
  )
}
