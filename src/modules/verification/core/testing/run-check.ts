import type { CustomerFile } from '#contracts/customers'
import { defaultPlaybook } from '#core/playbook'
import type { CompletenessOf, Observation, VerificationContext } from '../../contract.ts'
import type { Check } from '../checks/check.ts'

/** A list whose columns are named by their field, on 15 March 2024. */
export const testContext = (scenario: CompletenessOf = 'list'): VerificationContext => ({
  playbook: defaultPlaybook(),
  asOf: '2024-03-15',
  scenario,
  columnOf: (field) => field
})

/** What one check says of a file, as `field code severity`; an empty list where it is silent. */
export const said = (
  check: Check,
  file: CustomerFile,
  context: VerificationContext = testContext()
): readonly string[] => {
  const found = check.run(file, context)
  const all: readonly Observation[] = found === null ? [] : [found].flat()
  return all.map(({ field, message, severity = check.severity }) => `${field} ${message.code} ${severity}`)
}
