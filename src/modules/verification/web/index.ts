export { CleaningPage } from './cleaning-page.tsx'
export { FindingActs } from './finding-acts.tsx'
export { HistoryPopover } from './history-popover.tsx'
export { useFindings } from './queries.ts'
