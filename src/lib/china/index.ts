export * from './divisions/index.ts'
export * from './industry/index.ts'
export * from './regions/index.ts'
export * from './credit-code/index.ts'
