import { message } from '#kernel/result'
import type { CustomerFile, FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { customKeyOf } from '#core/playbook'
import type { Observation, VerificationContext } from '../../contract.ts'
import type { Check } from './check.ts'

const ways: readonly FieldKey[] = ['phone', 'mobile', 'email', 'wechat']

/** Either phone will do, and a description may stand as a pain or a type of need. */
const alternatives: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = {
  phone: ['phone', 'mobile'],
  needDescription: ['needDescription', 'needType', 'painPoints'],
  address: ['address', 'registeredAddress']
}

const isFilled = ({ raw }: CustomerFile, field: FieldKey): boolean =>
  (alternatives[field] ?? [field]).some((key) => raw[key] !== undefined)

/** Required fields of a full file or of one scenario, as the playbook says. */
const requiredOf = (playbook: PlaybookDocument, scenario: string): readonly string[] =>
  scenario === 'full'
    ? [
        ...playbook.fields.filter(({ required }) => required).map(({ key }) => key),
        ...playbook.customFields
          // What an order lacks is no gap of its customer.
          .filter(({ of, required, retired }) => of !== 'order' && required && !retired)
          .map(customKeyOf)
      ]
    : playbook.scenarios
        .filter(({ id }) => id === scenario)
        .flatMap(({ fields }) => fields.filter(({ required }) => required).map(({ field }) => field))

const missing = (field: FieldKey): Observation => ({
  field,
  message: message('verification.required.missing'),
  proposal: null
})

/** A list must name its customers and, where it has a column for it, a way to reach each. */
const inList = (file: CustomerFile, context: VerificationContext): readonly Observation[] => {
  const found: Observation[] = []
  if (file.name === null) found.push({ ...missing('name'), severity: 'warning' })
  const hasColumn = ways.some((field) => context.columnOf(field) !== null)
  if (hasColumn && !ways.some((field) => file.raw[field] !== undefined))
    found.push({
      field: ways.find((field) => context.columnOf(field) !== null) ?? 'phone',
      message: message('verification.required.noWay'),
      proposal: message('verification.required.askWay'),
      severity: 'info'
    })
  return found
}

/**
 * Required fields that are empty (COL-2): those of a full file (S1) or of the scenario (S2). Of a list only the name
 * and one way to reach the customer are asked, not twenty findings a row.
 */
export const missingRequired: Check = {
  id: 'missing-required',
  severity: 'warning',
  run: (file, context) => {
    if (context.scenario === 'list') return inList(file, context)
    // Keys of the playbook's fields, built-in and the team's own.
    const required = requiredOf(context.playbook, context.scenario) as readonly FieldKey[]
    return required.filter((field) => !isFilled(file, field)).map((field) => missing(field))
  }
}
