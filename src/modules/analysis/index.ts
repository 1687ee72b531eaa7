export { customersAsJson, type CustomerStore } from './io/customer-store.ts'
export { spooledLines } from './io/spool.ts'
export {
  analyseList,
  type AnalysedList,
  type AnalyseOptions,
  type DuplicatePair,
  type FieldUse,
  type LinesOf
} from './service.ts'
