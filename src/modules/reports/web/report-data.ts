import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import type { Say } from '../core/charts.ts'

/** What the page holds besides its code. */
export type ReportData = Readonly<{
  head: Omit<Analysis, 'customers'>
  customers: readonly CustomerAnalysis[]
  texts: Readonly<Record<string, string>>
}>

/** The data that stands in the page; written by us a moment ago, so its shape is trusted. */
export const readData = (): ReportData => {
  const element = document.getElementById('data')
  return JSON.parse(element?.textContent ?? '{}') as ReportData
}

export const createSay =
  (texts: ReportData['texts']): Say =>
  (code, params = {}) =>
    (texts[code] ?? code).replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
