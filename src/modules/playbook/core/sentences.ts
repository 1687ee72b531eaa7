import type { Language } from '#lang'
import type { PlaybookDocument } from '../contract.ts'
import { conditionsOf } from './check/conditions-of.ts'
import { compileRule } from './compile-rule.ts'
import { catalogueOf } from './custom/index.ts'

/** Each condition of a playbook as a sentence, by its path: `grades.rules[0].when` → 近12个月采购额 ≥ 50万 …. */
export const playbookSentences = (
  playbook: PlaybookDocument,
  language: Language
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    conditionsOf(playbook)
      .filter(({ when }) => typeof when === 'object' && when !== null)
      .map(({ path, when }) => [path, compileRule(when, catalogueOf(playbook)).sentence(language)])
  )
