export { checkCreditCode, type CreditCodeCheck } from './check-credit-code.ts'
