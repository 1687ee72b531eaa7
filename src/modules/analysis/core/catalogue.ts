import { fieldKeys } from '#contracts/customers'
import type { PlaybookDocument, PointRule } from '#contracts/playbook'
import { customKeyOf } from '#core/playbook'
import type { Language } from '#lang'
import { toTraditional } from '#lib/chinese'
import type { AnalysisCatalogue } from '../contract.ts'
import { createFieldNames } from './field-names.ts'

/** Names of the fields and the lines of the scores, which the customers of analysis.json refer to by key and id. */
export const createCatalogue = (playbook: PlaybookDocument, language: Language): AnalysisCatalogue => {
  const nameOf = createFieldNames(playbook, language)
  const lines = (rules: readonly PointRule[]): AnalysisCatalogue['scores']['base'] =>
    rules.map(({ id, label, points }) => ({
      id,
      label: language === 'zh-TW' ? toTraditional(label) : label,
      points
    }))
  return {
    fields: Object.fromEntries(
      [...fieldKeys, ...playbook.customFields.map(customKeyOf)].map((field) => [field, nameOf(field)])
    ),
    scores: {
      base: lines(playbook.scores.base),
      need: lines(playbook.scores.need),
      behaviour: lines(playbook.scores.behaviour),
      value: lines(playbook.scores.value),
      potential: lines(playbook.grades.potential.rules)
    }
  }
}
