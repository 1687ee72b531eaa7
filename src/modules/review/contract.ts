export * from './contract/review.ts'
