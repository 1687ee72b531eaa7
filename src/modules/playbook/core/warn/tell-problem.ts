import { type Language, translate } from '#lang'
import { factCatalogue } from '../fact-catalogue.ts'
import type { PlaybookProblem } from '../check/problem.ts'

const labels = new Map(factCatalogue.facts.map(({ key, label }) => [key, label]))

/** A problem as a sentence, in which a fact is called by its name: 近12个月采购额 for `orders.amount12m`. */
export const tellProblem = ({ code, params }: PlaybookProblem, language: Language): string => {
  const label = labels.get(String(params['fact']))
  const fact = language === 'en' ? label?.en : label?.['zh-CN']
  return translate(language, { code, params: fact === undefined ? params : { ...params, fact } })
}
