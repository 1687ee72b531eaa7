import type { Say } from '#ui'
import type { AskableFact } from '../../contract.ts'
import type { Comparison } from './rule-items.ts'

type Speaking = Readonly<{ say: Say; named: (text: string) => string }>

const valueText = (value: unknown, fact: AskableFact, named: Speaking['named']): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const label = fact.values?.find((one) => one.value === text)?.label ?? text
  return named(label)
}

/** A comparison as it reads on its chip: `近12个月采购额 ≥ 50万`, `联系人 职位 含 采购`, `是标杆客户`. */
export const comparisonText = (
  { operator, operand }: Comparison,
  fact: AskableFact,
  { say, named }: Speaking
): string => {
  const label = named(fact.label)
  const name =
    fact.collection === null
      ? label
      : say('views.op.of', { collection: say(`views.group.${fact.collection}`), fact: label })
  if (fact.says !== null && operator === 'is') return named(operand === true ? fact.says.yes : fact.says.no)
  if (typeof operand === 'boolean') return say(`views.op.${operator}.${String(operand)}`, { fact: name })
  if (operator === 'between' && Array.isArray(operand)) {
    const [from, to] = operand.map((end) =>
      end === null ? '…' : `${valueText(end, fact, named)}${fact.unit ?? ''}`
    )
    return say('views.op.between', { fact: name, from: from ?? '…', to: to ?? '…' })
  }
  const value = Array.isArray(operand)
    ? operand.map((one) => valueText(one, fact, named)).join(say('views.op.separator'))
    : valueText(operand, fact, named)
  const unit = typeof operand === 'number' && fact.type !== 'date' ? named(fact.unit ?? '') : ''
  return say(`views.op.${operator}`, { fact: name, value: `${value}${unit}` })
}
