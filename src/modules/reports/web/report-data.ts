import type { Say } from '../core/charts.ts'
import type { PageData } from '../core/page-data.ts'

/** The data that stands in the page; written by us a moment ago, so its shape is trusted. */
export const readData = (): PageData => {
  const element = document.getElementById('data')
  return JSON.parse(element?.textContent ?? '{}') as PageData
}

export const createSay =
  (texts: PageData['texts']): Say =>
  (code, params = {}) =>
    (texts[code] ?? code).replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
