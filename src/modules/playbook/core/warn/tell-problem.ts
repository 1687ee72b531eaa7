import { type Language, translate } from '#lang'
import { describeValue } from '#lib/rules'
import { factCatalogue } from '../fact-catalogue.ts'
import { readWrittenAmount } from '../written-amount.ts'
import type { PlaybookProblem } from '../check/problem.ts'

const facts = new Map(factCatalogue.facts.map((fact) => [fact.key, fact]))

/** Params that are bounds of the fact. */
const BOUNDS = ['from', 'to', 'bound', 'other'] as const

type Params = PlaybookProblem['params']

/** `50万` as an English reader knows it: CNY 500,000. */
const inEnglish = (params: Params): Params => {
  const fact = facts.get(String(params['fact']))
  if (fact?.type !== 'amount' && fact?.type !== 'amountRange') return params
  const amount = { ...fact, type: 'amount' } as const
  const told = BOUNDS.flatMap((key) => {
    const written = params[key]
    const fen = written === undefined ? null : readWrittenAmount(written)
    return fen === null ? [] : [[key, describeValue(amount, fen, 'en')] as const]
  })
  return { ...params, ...Object.fromEntries(told) }
}

/** A problem as a sentence, in which a fact is called by its name: 近12个月采购额 for `orders.amount12m`. */
export const tellProblem = ({ code, params }: PlaybookProblem, language: Language): string => {
  const label = facts.get(String(params['fact']))?.label
  if (label === undefined) return translate(language, { code, params })
  if (language !== 'en') return translate(language, { code, params: { ...params, fact: label['zh-CN'] } })
  const text = translate(language, { code, params: { ...inEnglish(params), fact: label.en } })
  return text.charAt(0).toUpperCase() + text.slice(1)
}
