export { PlaybookPage } from './playbook-page.tsx'
