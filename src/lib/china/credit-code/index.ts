export { checkCreditCode, checkedCreditCode, type CreditCodeCheck } from './check-credit-code.ts'
