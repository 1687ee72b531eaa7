export { analyseList, type AnalysedList, type AnalyseOptions, type FieldUse } from './service.ts'
