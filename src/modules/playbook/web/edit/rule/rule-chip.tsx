import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Popover, useText } from '#ui'
import {
  pathOf,
  ruleNodeOf,
  valueAt,
  withoutPart,
  withPartMoved,
  withValue,
  type Place
} from '../../../core/draft/index.ts'
import { isWithin, useEditing } from '../editing.ts'
import { useBuilding } from './building.ts'
import { CountMark } from './count-mark.tsx'
import { FactForm } from './fact-form.tsx'
import { PartActs } from './part-acts.tsx'
import { tellRule, useReader } from './tell.ts'

/** One condition as a chip of the sentence; opened it is a small form. Delete takes it out, Alt and an arrow move it. */
export const RuleChip = ({ place, collection }: Readonly<{ place: Place; collection: string | null }>) => {
  const say = useText()
  const reader = useReader()
  const { catalogue } = useEditing()
  const { rule, onChange, counts, problems, dragged, fresh } = useBuilding()
  const host = useRef<HTMLSpanElement>(null)
  const written = valueAt(rule, place)
  const outer = ruleNodeOf(written)
  // What is turned around is one chip with what it turns.
  const inner: Place = outer.kind === 'not' ? [...place, 'not'] : place
  const node = ruleNodeOf(valueAt(rule, inner))
  const path = pathOf(place)
  const told = tellRule(written, catalogue, reader, collection)
  const wrong = problems.find((one) => one.path !== '' && isWithin(one.path, path))
  const facts =
    collection === null
      ? catalogue.facts
      : (catalogue.collections.find(({ key }) => key === collection)?.facts ?? [])
  const label = node.kind === 'fact' ? facts.find(({ key }) => key === node.fact)?.label : undefined
  const unfinished =
    label === undefined ? null : reader.language === 'en' ? label.en : reader.convert(label['zh-CN'])
  const at = place.at(-1)
  useEffect(() => {
    if (fresh.current !== path) return
    fresh.current = null
    host.current?.querySelector('button')?.click()
    // What was there may have become it: 任何情况 stays at its place.
  }, [fresh, path, written])
  const pressed = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLButtonElement) || !event.target.classList.contains('rule-chip')) return
    const step = event.altKey
      ? { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
      : undefined
    if (step !== undefined && typeof at === 'number') onChange(withPartMoved(rule, place, at + step))
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange(withoutPart(rule, place))
    else return
    event.preventDefault()
  }
  return (
    <span
      ref={host}
      className="rule-part"
      draggable={typeof at === 'number'}
      onDragStart={() => {
        dragged.current = place
      }}
      onDragOver={(event) => {
        const from = dragged.current
        if (from && pathOf(from.slice(0, -1)) === pathOf(place.slice(0, -1))) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        if (dragged.current && typeof at === 'number') onChange(withPartMoved(rule, dragged.current, at))
        dragged.current = null
      }}
      onKeyDown={pressed}
    >
      <Popover
        label={say('method.rule.condition')}
        className="rule-popover"
        trigger={(trigger) => (
          <button
            type="button"
            className="rule-chip"
            data-wrong={wrong !== undefined || told === null || undefined}
            {...trigger}
          >
            {told ??
              (unfinished === null
                ? say('method.rule.unfinished')
                : say('method.rule.unfinishedOf', { fact: unfinished }))}
          </button>
        )}
      >
        {(close) => (
          <>
            {node.kind === 'always' && <p className="soft">{say('method.rule.always')}</p>}
            {node.kind === 'fact' || node.kind === 'always' ? (
              <FactForm
                fact={node.kind === 'fact' ? node.fact : null}
                operator={node.kind === 'fact' ? node.operator : null}
                operand={node.kind === 'fact' ? node.operand : undefined}
                collection={collection}
                onChange={(next) => onChange(withValue(rule, inner, next))}
              />
            ) : (
              <p className="soft">{say('method.rule.byHand')}</p>
            )}
            {wrong && <p className="alarm small">{wrong.text}</p>}
            <PartActs place={place} close={close} />
          </>
        )}
      </Popover>
      {collection === null && <CountMark counts={counts} path={path} />}
    </span>
  )
}
