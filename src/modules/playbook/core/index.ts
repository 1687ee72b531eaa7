export { checkPlaybook, type CheckedPlaybook } from './check/check-playbook.ts'
export type { PlaybookProblem } from './check/problem.ts'
export { codeValuesOf } from './code-values.ts'
export { compileRule, type CompiledRule } from './compile-rule.ts'
export * from './custom/index.ts'
export { defaultPlaybook } from './default-playbook.ts'
export { factCatalogue } from './fact-catalogue.ts'
export { isSameDocument } from './same-document.ts'
export { factsThatDecide } from './reach/fresh-conditions.ts'
export { reachOf } from './reach/reach-of.ts'
export { type Reach, type ReachPart, type ReachSection, reachSections } from './reach/reach.ts'
export { playbookSentences } from './sentences.ts'
export * from './draft/index.ts'
export { fenOfWritten } from './written-amount.ts'
export { tellProblem } from './warn/tell-problem.ts'
export { warningsOf } from './warn/warnings-of.ts'
export {
  type LocatedProblem,
  readLocated,
  readPlaybook,
  type ReadPlaybook,
  readShape
} from './yaml/read-playbook.ts'
export { rewritePlaybook } from './yaml/rewrite-playbook.ts'
export { writePlaybook } from './yaml/write-playbook.ts'
