import type { Need } from '#contracts/customers'
import type { Reading } from '../reading.ts'

const STEP_MARK = /\s*(?:→|➔|⇒|->|=>|—>|>|＞|、|;|；|\n)\s*/
/** 决策由生产部经理主导, 技术部主导, 总经理*某: who leads. */
const LEAD =
  /(?:决策)?(?:由|人[:：]?|部门[:：]?)?\s*([\u4e00-\u9fff]{2,8}?)(?:经理|总监|主管|负责人|部长)?(?:主导|负责|拍板|决定|牵头)/
const THREAT = /影响生存|生死攸关|停产|停工|停业|倒闭|断供|threatens/i

const leadOf = (text: string | null): string | null => {
  if (text === null) return null
  const found = LEAD.exec(text)?.[1]
  if (found !== undefined) return found
  return text.length <= 8 && !/清晰|完整|复杂|不清/.test(text)
    ? text.replace(/(经理|总监|主管|负责人|部长)$/, '')
    : null
}

const threatOf = (reading: Reading, painText: string | null): boolean | null => {
  const stated = reading.yesNo('threatensBusiness')
  if (stated !== null) return stated
  return THREAT.test(`${painText ?? ''}${reading.text('urgency') ?? ''}`) ? true : null
}

/** The need that a row of a list tells, or null where none of its fields is filled (COL-5). */
export const readNeed = (reading: Reading): Need | null => {
  const painText = reading.text('painPoints')
  const type = reading.text('needType')
  const description = reading.text('needDescription')
  const expectedSolution = reading.text('expectedSolution')
  const budget = reading.amount('budget')
  const timeline = reading.period('timeline')
  const written = reading.text('decisionProcess')
  const lead = reading.text('decisionLead')
  const factors = reading.list('decisionFactors')
  const willingness = reading.rating('willingness')
  const urgency = reading.rating('urgency')
  const importance = reading.rating('importance')
  const competitors = reading.list('competitors')
  const threatensBusiness = threatOf(reading, painText)
  const filled = [
    painText,
    type,
    description,
    expectedSolution,
    budget,
    timeline,
    written,
    lead,
    willingness,
    urgency,
    importance,
    threatensBusiness
  ]
  if (filled.every((value) => value === null) && factors.length === 0 && competitors.length === 0) return null
  return {
    type,
    description,
    painText,
    expectedSolution,
    budget,
    timeline,
    decisionProcess: written === null ? [] : written.split(STEP_MARK).filter((step) => step !== ''),
    decisionLead: leadOf(lead),
    decisionFactors: factors,
    competitors,
    threatensBusiness,
    urgency,
    importance,
    willingness
  }
}
