export { type Embedded, type EmbeddedOptions, findRunning, startEmbedded } from './embedded.ts'
export type { Running } from './hold.ts'
export type { Tell } from './tell.ts'
