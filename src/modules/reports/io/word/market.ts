import { bars, countedTable, ROWS, type Block, type Chapter, type Report } from './chapter.ts'
import { heading, paragraph } from './docx-parts.ts'

/** A field that nearly no customer has is a column that the list lacks, rather than a gap in each customer. */
const LACKING = 0.9995

const missing = ({ head: { summary }, say }: Report): readonly Block[] => {
  const { missing: counted } = summary.completeness
  const lacking = counted.filter(({ share }) => share >= LACKING).map(({ label }) => label)
  const gaps = counted.filter(({ share }) => share < LACKING)
  if (counted.length === 0 || summary.customers === 0) return []
  return [
    heading(say('docx.missing'), 2),
    ...(lacking.length > 0
      ? [paragraph(say('docx.missing.columns', { fields: lacking.join(say('list.joint')) }))]
      : []),
    ...(gaps.length > 0 ? [countedTable(say('docx.field'), gaps.slice(0, ROWS), say)] : [])
  ]
}

/** Where the customers are and what they do, and what is not known of them. */
export const market: Chapter = (report) => {
  const { head, say } = report
  const { summary } = head
  const regions = summary.provinces.length > summary.regions.length ? summary.provinces : summary.regions
  const told = [
    ...(summary.industries.length > 0
      ? [heading(say('chart.industries'), 2), bars(summary.industries, say('chart.industries'), report)]
      : []),
    ...(regions.length > 0
      ? [heading(say('chart.regions'), 2), bars(regions, say('chart.regions'), report)]
      : []),
    ...missing(report)
  ]
  return [
    heading(say('docx.market')),
    ...(told.length > 0 ? told : [paragraph(say('overview.empty'), 'soft')])
  ]
}
