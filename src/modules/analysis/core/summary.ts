import { message } from '#kernel/result'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate, type Language } from '#lang'
import type { AnalysisSummary } from '../contract.ts'
import { createBaseTally, type BasePart } from './base-tally.ts'
import { createCompletenessTally, type CompletenessPart } from './completeness-tally.ts'
import { createDecisionTally, type DecisionPart } from './decision-tally.ts'
import type { Examined } from './examined.ts'
import { createFieldNames } from './field-names.ts'
import { createFindingTally, type FindingPart, type RowFinding } from './finding-tally.ts'
import { createNeedTally, type NeedPart } from './need-tally.ts'
import { createPainTally, type PainPart } from './pains.ts'
import { createSegmentTable, type SegmentPart } from './segment-table.ts'
import { inTraditional } from './summary-script.ts'

/** What a collector has gathered of some customers: plain data, to be joined to another collector, in another thread. */
export type SummaryPart = Readonly<{
  customers: number
  base: BasePart
  decisions: DecisionPart
  needs: NeedPart
  completeness: CompletenessPart
  segments: SegmentPart
  pains: PainPart
  findings: FindingPart
}>

export type SummaryCollector = Readonly<{
  add: (examined: Examined, findings: readonly RowFinding[]) => void
  /** What was added since the last `take`; the collector begins anew. */
  take: () => SummaryPart
  /** Parts of a list joined in its order give the same as its customers added one by one. */
  join: (part: SummaryPart) => void
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
    take: () => {
      const part = {
        customers,
        base: base.take(),
        decisions: decisions.take(),
        needs: needs.take(),
        completeness: completeness.take(),
        segments: segments.take(),
        pains: pains.take(),
        findings: findings.take()
      }
      customers = 0
      return part
    },
    join: (part) => {
      customers += part.customers
      base.join(part.base)
      decisions.join(part.decisions)
      needs.join(part.needs)
      completeness.join(part.completeness)
      segments.join(part.segments)
      pains.join(part.pains)
      findings.join(part.findings)
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
