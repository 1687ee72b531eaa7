export * from './divisions/index.ts'
export * from './industry/index.ts'
