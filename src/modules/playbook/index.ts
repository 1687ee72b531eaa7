export * from './core/index.ts'
export { registerPlaybookCommands } from './io/commands.ts'
export { loadPlaybook } from './io/load-playbook.ts'
