export { findIdNumber } from './find-id-number.ts'
