import type { Params } from '../kernel/result.ts'

const PLACE = /\{(\w+)\}/g

/** `fillPlaces('{count} 位客户', { count: 3 })` is `3 位客户`; a place without a value stays, so that a test sees it. */
export const fillPlaces = (text: string, params: Params): string =>
  text.replace(PLACE, (place, name: string) => {
    const value = params[name]
    return value === undefined ? place : String(value)
  })
