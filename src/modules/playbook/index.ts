export * from './core/index.ts'
export { registerPlaybookCommands } from './io/commands.ts'
export { loadPlaybook } from './io/load-playbook.ts'
export { playbookKeySql } from './io/store.ts'
export { createPlaybookRoutes } from './io/routes.ts'
export { factWordsOf } from './service/facts-for-editing.ts'
export {
  findPlaybook,
  installDefaultPlaybook,
  playbookBefore,
  playbookOf,
  playbookOfKey
} from './service/playbook-of.ts'
export { documentOf, requireSound } from './service/read-written.ts'
export { savePlaybook, type Saving } from './service/save-playbook.ts'
