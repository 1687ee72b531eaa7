export { ImportHistoryPage } from './import-history-page.tsx'
export { ImportPage } from './import-page.tsx'
