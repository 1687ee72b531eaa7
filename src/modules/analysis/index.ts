export { customersAsJson, type CustomerStore } from './io/customer-store.ts'
export { serveExaminer, type ExaminerRequest, type LinesOf } from './io/examining/index.ts'
export { spooledLines } from './io/spool.ts'
export {
  analyseList,
  type AnalysedList,
  type AnalyseOptions,
  type DuplicatePair,
  type FieldUse
} from './service.ts'
