export * from './next-review.ts'
export * from './spoken.ts'
export * from './triggers.ts'
export * from './what-to-ask.ts'
