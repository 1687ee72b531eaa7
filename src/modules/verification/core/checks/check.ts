import type { CustomerFile } from '#contracts/customers'
import type { Observation, Severity, VerificationContext } from '../../contract.ts'

/** One way in which a customer file can be wrong; its id names the rule in every report. */
export type Check = Readonly<{
  id: string
  severity: Severity
  run: (file: CustomerFile, context: VerificationContext) => Observation | readonly Observation[] | null
}>
