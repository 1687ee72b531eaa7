import type { CustomerFile, FieldKey } from '#contracts/customers'
import type { Finding, Observation, VerificationContext } from '../contract.ts'
import type { Check } from './checks/check.ts'
import { checks } from './checks/index.ts'

/** Columns that may hold a field that has none of its own: 企业规模 holds employees and revenue. */
const otherColumns: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = {
  employees: ['size'],
  revenue: ['size'],
  phone: ['mobile'],
  mobile: ['phone'],
  email: ['phone'],
  industry: ['mainBusiness']
}

const columnFor = (field: FieldKey, { columnOf }: VerificationContext): string | null => {
  const own = columnOf(field)
  if (own !== null) return own
  for (const other of otherColumns[field] ?? []) {
    const column = columnOf(other)
    if (column !== null) return column
  }
  return null
}

const findingOf = (
  observed: Observation,
  check: Check,
  row: number,
  context: VerificationContext
): Finding => ({
  row,
  field: observed.field,
  column: columnFor(observed.field, context),
  rule: check.id,
  severity: observed.severity ?? check.severity,
  message: observed.message,
  proposal: observed.proposal
})

// Array.isArray does not narrow readonly arrays.
const isSeveral = (found: Observation | readonly Observation[]): found is readonly Observation[] =>
  Array.isArray(found)

/** Everything that the checks find in one customer file, in the order of the checks; nothing found is an empty list. */
export const verifyCustomer = (file: CustomerFile, context: VerificationContext): readonly Finding[] => {
  const findings: Finding[] = []
  for (const check of checks) {
    const found = check.run(file, context)
    if (found === null) continue
    if (!isSeveral(found)) findings.push(findingOf(found, check, file.row, context))
    else for (const one of found) findings.push(findingOf(one, check, file.row, context))
  }
  return findings
}
