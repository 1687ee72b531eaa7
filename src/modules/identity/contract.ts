export * from './contract/access.ts'
export * from './contract/organisation.ts'
