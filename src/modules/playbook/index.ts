export { compileRule, type CompiledRule } from './core/compile-rule.ts'
export { defaultPlaybook } from './core/default-playbook.ts'
export { factCatalogue } from './core/fact-catalogue.ts'
