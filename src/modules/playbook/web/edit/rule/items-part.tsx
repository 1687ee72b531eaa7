import type { ReactNode } from 'react'
import { NumberInput, Select, useText } from '#ui'
import {
  pathOf,
  quantifiers,
  withoutPart,
  withValue,
  type Place,
  type RuleNode
} from '../../../core/draft/index.ts'
import { useBuilding } from './building.ts'
import { CountMark } from './count-mark.tsx'

const NUMBERS = ['gte', 'lte', 'eq', 'gt', 'lt'] as const

/** 有联系人满足（…）, 每个需求都满足（…）, 满足（…）的联系人数 ≥ 2. */
export const ItemsPart = ({
  place,
  node,
  children
}: Readonly<{
  place: Place
  node: Extract<RuleNode, { kind: 'items' }>
  /** What each of them is asked. */
  children: ReactNode
}>) => {
  const say = useText()
  const { rule, onChange, counts } = useBuilding()
  const { quantifier, collection, where, operator, operand } = node
  const write = (next: Readonly<Record<string, unknown>>): void => onChange(withValue(rule, place, next))
  return (
    <span className="rule-box">
      <Select
        className="rule-select"
        aria-label={say('method.rule.quantifier')}
        value={quantifier}
        options={quantifiers.map((value) => ({ value, label: say(`method.rule.${value}.${collection}`) }))}
        onChange={(next) => write({ [next]: collection, where, ...(next === 'count' ? { gte: 2 } : {}) })}
      />
      {children}
      {quantifier === 'count' && operator !== null && operator !== 'between' && (
        <span className="with-unit">
          <Select
            className="rule-select"
            aria-label={say('method.rule.operator')}
            value={operator}
            options={NUMBERS.map((value) => ({ value, label: say(`method.op.${value}`) }))}
            onChange={(next) => write({ count: collection, where, [next]: operand })}
          />
          <NumberInput
            value={operand}
            label={say('ui.rule.value')}
            min={0}
            onChange={(next) => write({ count: collection, where, [operator]: next })}
          />
        </span>
      )}
      <button type="button" className="rule-add" onClick={() => onChange(withoutPart(rule, place))}>
        {say('method.rule.remove')}
      </button>
      <CountMark counts={counts} path={pathOf(place)} />
    </span>
  )
}
