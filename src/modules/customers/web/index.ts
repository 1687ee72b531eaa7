export { QuickEntry } from './entry/quick-entry.tsx'
export { CustomerListPage } from './list/customer-list-page.tsx'
export { CustomerPage } from './page/customer-page.tsx'
