export * from './contract/file.ts'
export * from './contract/customer.ts'
export * from './contract/list.ts'
export * from './contract/export.ts'
