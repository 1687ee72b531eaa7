import { amountsIn } from '#kernel/money'
import { type Language, translate } from '#lang'
import { describeValue, type FactDefinition } from '#lib/rules'
import { factCatalogue } from '../fact-catalogue.ts'
import { readWrittenAmount } from '../written-amount.ts'
import type { PlaybookProblem } from '../check/problem.ts'
import { tellSlip } from './yaml-slip.ts'

const facts = new Map(factCatalogue.facts.map((fact) => [fact.key, fact]))

/** Params that are bounds of the fact. */
const BOUNDS = ['from', 'to', 'bound', 'other'] as const

type Params = PlaybookProblem['params']

/** `50万` in the reader's way of writing, CNY 500,000; of a date how long ago: 30 天前. */
const boundIn = (fact: FactDefinition, written: string | number, language: Language): string | number => {
  if (fact.type === 'date') {
    const days = Number(written)
    const when = days > 0 ? 'ago' : days < 0 ? 'ahead' : 'today'
    return translate(language, { code: `playbook.warn.day.${when}`, params: { days: Math.abs(days) } })
  }
  if (fact.type !== 'amount' && fact.type !== 'amountRange') return written
  const fen = readWrittenAmount(written)
  if (fen === null) return written
  const told = describeValue({ ...fact, type: 'amount' }, fen, language)
  return language === 'zh-TW' ? amountsIn(told, language) : told
}

const inWords = (params: Params, fact: FactDefinition, language: Language): Params => {
  const told = BOUNDS.flatMap((key) => {
    const written = params[key]
    return written === undefined ? [] : [[key, boundIn(fact, written, language)] as const]
  })
  return { ...params, ...Object.fromEntries(told) }
}

/** A problem as a sentence, in which a fact is called by its name: 近12个月采购额 for `orders.amount12m`. */
export const tellProblem = (found: PlaybookProblem, language: Language): string => {
  const { code, params } = found
  if (code === 'playbook.yaml') return tellSlip(found, language)
  const fact = facts.get(String(params['fact']))
  if (fact === undefined) return translate(language, { code, params })
  const { label } = fact
  const name = language === 'en' ? label.en : label['zh-CN']
  const text = translate(language, { code, params: { ...inWords(params, fact, language), fact: name } })
  if (language !== 'en') return text
  return text.charAt(0).toUpperCase() + text.slice(1)
}
