export type { Check } from './checks/check.ts'
export { checks } from './checks/index.ts'
export { domainOf, matchRecordOf } from './duplicates/match-record.ts'
export { verifyCustomer } from './verify-customer.ts'
