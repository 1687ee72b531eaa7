import { toTraditional } from '#lib/chinese'
import type { AnalysisSummary } from '../contract.ts'

const named = <T extends Readonly<{ label: string }>>(rows: readonly T[]): T[] =>
  rows.map((row) => ({ ...row, label: toTraditional(row.label) }))

const orNull = (text: string | null): string | null => text && toTraditional(text)

/**
 * A summary in traditional characters, as the customers' own texts are in zh-TW: what the playbook and the standards
 * name (客户C：轻量跟进, C36-汽车制造业, 广东省). Keys stay, and what customers say stays in their words.
 */
export const inTraditional = (summary: AnalysisSummary): AnalysisSummary => ({
  ...summary,
  strategies: named(summary.strategies),
  sizes: named(summary.sizes),
  regions: named(summary.regions),
  provinces: named(summary.provinces),
  industries: named(summary.industries),
  industrySegments: named(summary.industrySegments),
  sources: named(summary.sources),
  tags: named(summary.tags),
  wants: named(summary.wants),
  segments: named(summary.segments).map((row) => ({
    ...row,
    value: orNull(row.value),
    pains: named(row.pains),
    strategy: orNull(row.strategy),
    advice: orNull(row.advice)
  })),
  pains: {
    ...summary.pains,
    terms: named(summary.pains.terms).map((term) => ({
      ...term,
      group: toTraditional(term.group),
      need: orNull(term.need),
      industries: named(term.industries)
    }))
  }
})
