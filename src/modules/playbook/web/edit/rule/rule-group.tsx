import { Fragment } from 'react'
import { Menu, useText } from '#ui'
import {
  pathOf,
  ruleNodeOf,
  valueAt,
  withJoin,
  withoutPart,
  withPart,
  withTurned,
  withUngrouped,
  type Place,
  type RuleNode
} from '../../../core/draft/index.ts'
import { useBuilding } from './building.ts'
import { CountMark } from './count-mark.tsx'
import { RuleChip } from './rule-chip.tsx'
import { ItemsPart } from './items-part.tsx'

type Part = Readonly<{ place: Place; collection: string | null }>

const BEGINNING: Readonly<Record<string, unknown>> = {
  contacts: { fact: 'role', is: 'decider' },
  needs: { fact: 'urgency', gte: 4 }
}

/** What stands beside the first one in a new group. */
const SECOND: Readonly<Record<string, unknown>> = {
  '': { fact: 'customer.benchmark', is: true },
  contacts: { fact: 'mobile', known: true },
  needs: { fact: 'importance', gte: 4 }
}

/** ＋ at the end of a group: another condition, a group, or one about contacts and needs. */
const AddPart = ({ place, collection }: Part) => {
  const say = useText()
  const { rule, onChange, fresh } = useBuilding()
  const node = ruleNodeOf(valueAt(rule, place))
  const add = (part: unknown, join?: 'all' | 'any'): void => {
    const isGroup = node.kind === 'group'
    const at: Place =
      node.kind === 'always'
        ? place
        : [...place, isGroup ? node.join : (join ?? 'all'), isGroup ? node.parts.length : 1]
    fresh.current = ruleNodeOf(part).kind === 'fact' ? pathOf(at) : null
    onChange(withPart(rule, place, part, join))
  }
  const first = collection === null ? { fact: 'orders.amount12m', gte: '10万' } : BEGINNING[collection]
  const isSingle = node.kind !== 'group' && node.kind !== 'always'
  return (
    <Menu
      label={say('method.rule.add')}
      trigger={(trigger) => (
        <button type="button" className="rule-add" {...trigger}>
          {say('method.rule.add')}
        </button>
      )}
      items={[
        ...(isSingle
          ? (['all', 'any'] as const).map((join) => ({
              key: join,
              label: say(`method.rule.add.${join}`),
              run: () => add(first, join)
            }))
          : [{ key: 'one', label: say('method.rule.add.one'), run: () => add(first) }]),
        ...(node.kind === 'group'
          ? [
              {
                key: 'group',
                label: say(node.join === 'all' ? 'method.rule.add.anyGroup' : 'method.rule.add.allGroup'),
                run: () =>
                  add({ [node.join === 'all' ? 'any' : 'all']: [first, SECOND[collection ?? ''] ?? first] })
              }
            ]
          : []),
        ...(collection === null
          ? ['contacts', 'needs'].map((one) => ({
              key: one,
              label: say(`method.rule.add.${one}`),
              run: () => add({ some: one, where: BEGINNING[one] })
            }))
          : [])
      ]}
    />
  )
}

const GroupActs = ({ place }: Readonly<{ place: Place }>) => {
  const say = useText()
  const { rule, onChange } = useBuilding()
  return (
    <Menu
      label={say('method.rule.brackets')}
      trigger={(trigger) => (
        <button type="button" className="rule-add" aria-label={say('method.rule.brackets')} {...trigger}>
          ⋯
        </button>
      )}
      items={[
        {
          key: 'ungroup',
          label: say('method.rule.ungroup'),
          run: () => onChange(withUngrouped(rule, place))
        },
        { key: 'turn', label: say('method.rule.turn'), run: () => onChange(withTurned(rule, place)) },
        { key: 'remove', label: say('method.rule.remove'), run: () => onChange(withoutPart(rule, place)) }
      ]}
    />
  )
}

/** The joining word between two conditions, one for all of a group. */
const Join = ({ place, join }: Readonly<{ place: Place; join: 'all' | 'any' }>) => {
  const say = useText()
  const { rule, onChange } = useBuilding()
  const other = join === 'all' ? 'any' : 'all'
  return (
    <button
      type="button"
      className="rule-join"
      title={say('method.rule.join', { word: say(`method.rule.join.${other}`) })}
      onClick={() => onChange(withJoin(rule, place, other))}
    >
      {say(`method.rule.join.${join}`)}
    </button>
  )
}

/** Whether a part is drawn as one chip: a comparison, also turned around. */
const isChip = (node: RuleNode): boolean =>
  node.kind === 'fact' ||
  node.kind === 'always' ||
  node.kind === 'other' ||
  (node.kind === 'not' && ruleNodeOf(node.part).kind === 'fact')

const RulePart = ({ place, collection }: Part) => {
  const say = useText()
  const { rule, counts } = useBuilding()
  const node = ruleNodeOf(valueAt(rule, place))
  if (isChip(node)) return <RuleChip place={place} collection={collection} />
  if (node.kind === 'items')
    return (
      <ItemsPart place={place} node={node}>
        <RuleGroup place={[...place, 'where']} collection={node.collection} />
      </ItemsPart>
    )
  if (node.kind === 'not')
    return (
      <span className="rule-box">
        <span className="rule-word">{say('method.rule.not')}</span>
        <RulePart place={[...place, 'not']} collection={collection} />
        <GroupActs place={place} />
      </span>
    )
  return (
    <span className="rule-box">
      <RuleGroup place={place} collection={collection} />
      <GroupActs place={place} />
      {collection === null && <CountMark counts={counts} path={pathOf(place)} />}
    </span>
  )
}

/** Conditions with their joining word, and ＋ behind the last; a single one is a group of itself. */
export const RuleGroup = ({ place, collection }: Part) => {
  const { rule } = useBuilding()
  const node = ruleNodeOf(valueAt(rule, place))
  return (
    <span className="rule-group">
      {node.kind === 'group' ? (
        node.parts.map((_, at) => {
          const here: Place = [...place, node.join, at]
          return (
            <Fragment key={pathOf(here)}>
              {at > 0 && <Join place={place} join={node.join} />}
              <RulePart place={here} collection={collection} />
            </Fragment>
          )
        })
      ) : (
        <RulePart place={place} collection={collection} />
      )}
      <AddPart place={place} collection={collection} />
    </span>
  )
}
