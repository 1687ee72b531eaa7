export { launch, type Launched } from './launch.ts'
export { findRuntime, type Runtime } from './runtime.ts'
