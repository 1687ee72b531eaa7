import { message } from '#kernel/result'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate, type Language } from '#lang'
import type { AnalysisSummary } from '../contract.ts'
import { createBaseTally } from './base-tally.ts'
import { createCompletenessTally } from './completeness-tally.ts'
import { createDecisionTally } from './decision-tally.ts'
import type { Examined } from './examined.ts'
import { createFieldNames } from './field-names.ts'
import { createFindingTally, type RowFinding } from './finding-tally.ts'
import { createNeedTally } from './need-tally.ts'
import { createPainTally } from './pains.ts'
import { createSegmentTable } from './segment-table.ts'
import { inTraditional } from './summary-script.ts'

export type SummaryCollector = Readonly<{
  add: (examined: Examined, findings: readonly RowFinding[]) => void
  result: () => AnalysisSummary
}>

/**
 * Gathers the summary of a list customer by customer: nothing of a single customer is kept, so memory does not grow
 * with the list. The same customers in the same order give the same summary.
 */
export const createSummary = (playbook: PlaybookDocument, language: Language): SummaryCollector => {
  const base = createBaseTally()
  const decisions = createDecisionTally()
  const needs = createNeedTally()
  const completeness = createCompletenessTally()
  const segments = createSegmentTable()
  const pains = createPainTally(playbook)
  const findings = createFindingTally()
  const say = (code: string): string => translate(language, message(code))
  const fieldName = createFieldNames(playbook, language)
  let customers = 0
  return {
    add: (examined, found) => {
      customers++
      base.add(examined)
      decisions.add(examined)
      needs.add(examined)
      completeness.add(examined.portrait.completeness)
      segments.add(examined)
      pains.add(examined)
      findings.add(found)
    },
    result: () => {
      const summary: AnalysisSummary = {
        customers,
        ...base.result(),
        ...decisions.result((grade) => say(`analysis.grade.${grade}`)),
        ...needs.result((priority) => say(`analysis.priority.${priority}`)),
        completeness: completeness.result(fieldName),
        segments: segments.result(say('analysis.segment.nameless')),
        pains: pains.result(),
        findings: findings.result((text) => translate(language, text))
      }
      return language === 'zh-TW' ? inTraditional(summary) : summary
    }
  }
}
