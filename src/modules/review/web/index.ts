export { ReviewCustomerPage } from './review-customer-page.tsx'
export { ReviewsPage } from './reviews-page.tsx'
export { TriggerDialog } from './trigger-dialog.tsx'
