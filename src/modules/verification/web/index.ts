export { CleaningPage } from './cleaning-page.tsx'
