export { builtInFieldOf } from './columns/field-of-header.ts'
export { ofCustomers } from './columns/custom-columns.ts'
export { mapColumns } from './columns/map-columns.ts'
export { createReader, type ListRecord, type ReadCustomer } from './read-customer.ts'
