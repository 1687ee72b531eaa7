export { compileRule, type CompiledRule } from './compile-rule.ts'
export { defaultPlaybook } from './default-playbook.ts'
export { factCatalogue } from './fact-catalogue.ts'
export { fenOfWritten } from './written-amount.ts'
