import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'

/** Any of these fills the gap: either phone will do, a description may stand as a pain. */
const alternatives: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = {
  phone: ['phone', 'mobile'],
  mobile: ['phone', 'mobile'],
  needDescription: ['needDescription', 'needType', 'painPoints'],
  address: ['address', 'registeredAddress']
}

const waysToReach: readonly FieldKey[] = ['phone', 'mobile', 'email', 'wechat']

/** What the product writes down itself: whose customer it is, and when it came. */
const knownAnyway: ReadonlySet<string> = new Set(['owner', 'obtainedOn'])

/**
 * Required fields (S1, by the playbook) for which nothing is written, in the playbook's order. Of a customer from a list
 * only a name and one way to reach somebody are asked, as in verification of lists: 20,000 rows with ten gaps each
 * would be nobody's work of a day. Source: S1, S2 3.3 补充缺失项.
 */
export const gapsOf = (
  playbook: PlaybookDocument,
  written: readonly string[],
  from: 'entry' | 'list'
): readonly FieldKey[] => {
  const has = new Set(written)
  const isFilled = (field: FieldKey): boolean => (alternatives[field] ?? [field]).some((one) => has.has(one))
  if (from === 'list') {
    const name: readonly FieldKey[] = has.has('name') || has.has('shortName') ? [] : ['name']
    return waysToReach.some((field) => has.has(field)) ? name : [...name, 'phone']
  }
  // A team's own required fields are no fields of the file; they have no place to be written yet.
  const required = playbook.fields.filter(({ required: is, key }) => is && !knownAnyway.has(key))
  return required.map(({ key }) => key as FieldKey).filter((field) => !isFilled(field))
}
