export { customersAsJson, customersOf, type CustomerStore } from './io/customer-store.ts'
export {
  analyseList,
  type AnalysedList,
  type AnalyseOptions,
  type DuplicatePair,
  type FieldUse
} from './service.ts'
