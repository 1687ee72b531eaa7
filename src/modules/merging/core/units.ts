import { isCustomField, type CustomField, type FieldKey } from '#contracts/customers'
import type { StoredFile } from '#core/customers'

type Profile = StoredFile['profile']
type Names = 'name' | 'nameKey' | 'shortName' | 'creditCode' | 'externalId'
type Members = Exclude<
  keyof Profile,
  'raw' | 'unclear' | 'custom' | 'formerNames' | 'manualTags' | 'tagMarks' | 'owner'
>

/**
 * What is chosen as one when two customers become one: a field, or fields that mean something only together (province,
 * city and district; the sums of orders as one person stated them).
 */
export type MergeUnit = Readonly<{
  key: FieldKey
  fields: readonly FieldKey[]
  names?: readonly Names[]
  members?: readonly Members[]
  history?: 'orders' | 'interactions'
  /** Of a field that the team defined the text itself is what is known. */
  text?: CustomField
}>

const named = (key: FieldKey, ...names: readonly Names[]): MergeUnit => ({ key, fields: [key], names })
const own = (key: FieldKey, ...members: readonly Members[]): MergeUnit => ({ key, fields: [key], members })

/** Every unit, in the order of the page. Former names, tags and own columns are united and need no choice. */
export const mergeUnits: readonly MergeUnit[] = [
  named('name', 'name', 'nameKey'),
  named('shortName', 'shortName'),
  named('creditCode', 'creditCode'),
  named('externalId', 'externalId'),
  own('customerType', 'customerType'),
  own(
    'industry',
    'industryText',
    'industryCode',
    'industryConfidence',
    'industryWords',
    'industrySegment',
    'industryClass'
  ),
  own('mainBusiness', 'mainBusiness'),
  own('businessScope', 'businessScope'),
  own('size', 'statedSize'),
  own('employees', 'employees'),
  own('revenue', 'revenue'),
  own('registeredCapital', 'registeredCapital'),
  own('foundedOn', 'foundedOn'),
  own('experienceYears', 'experienceYears'),
  own('standing', 'standing'),
  own('registeredAddress', 'registeredAddress'),
  own('address', 'address'),
  {
    key: 'province',
    fields: ['province', 'city', 'district'],
    members: ['provinceCode', 'cityCode', 'districtCode']
  },
  own('website', 'website'),
  own('socialAccount', 'socialAccount'),
  own('supplyChain', 'supplyChain'),
  own('marketArea', 'marketArea'),
  own('purchaseCycle', 'purchaseCycle'),
  own('channels', 'channels'),
  own('toolsInUse', 'toolsInUse'),
  own('growthPoint', 'growthPoint'),
  own('industryGrowth', 'industryGrowth'),
  own('expansionPlans', 'expansionPlans'),
  own('benchmark', 'benchmark'),
  own('reputation', 'wellRegarded'),
  own('optOut', 'optedOut'),
  own('offerMatch', 'statedMatch'),
  own('satisfaction', 'satisfaction'),
  own('satisfactionGap', 'satisfactionGap'),
  own('feedback', 'feedback'),
  own('creditTerms', 'creditTerms'),
  own('lostReason', 'lostReason'),
  {
    key: 'orderTotal',
    fields: [
      'orderAmount12m',
      'orderProfit12m',
      'orderTotal',
      'orderCount',
      'orderCount12m',
      'firstOrderOn',
      'lastOrderOn',
      'cooperationEnded',
      'productTypes'
    ],
    history: 'orders'
  },
  {
    key: 'lastContactOn',
    fields: [
      'responseSpeed',
      'reminders',
      'contacts30d',
      'lastContactOn',
      'answered',
      'materialsRequested',
      'siteVisits',
      'eventsAttended',
      'lastInquiryOn',
      'stage'
    ],
    history: 'interactions'
  },
  {
    key: 'sourceChannel',
    fields: [
      'sourceChannel',
      'sourceKind',
      'sourceDetail',
      'legalBasis',
      'referrer',
      'referralSetting',
      'obtainedOn'
    ],
    members: ['source']
  },
  own('note', 'note')
]

/** The units of two customers: those of all, and the fields that the team defined where one has a text. */
export const unitsOf = (...files: readonly StoredFile[]): readonly MergeUnit[] => {
  const own = new Set(files.flatMap(({ profile }) => Object.keys(profile.raw).filter(isCustomField)))
  return [...mergeUnits, ...[...own].map((key): MergeUnit => ({ key, fields: [key], text: key }))]
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && Object.values(value).every(isNothing))

/** The values of a unit, in one order. */
const valuesOf = ({ profile, history, ...names }: StoredFile, unit: MergeUnit): readonly unknown[] => [
  ...(unit.names ?? []).map((name) => names[name]),
  ...(unit.members ?? []).map((member) => profile[member]),
  ...(unit.history === undefined ? [] : [history[unit.history]]),
  ...(unit.text === undefined ? [] : [profile.raw[unit.text]])
]

/** Whether anything is known of it. */
export const knows = (file: StoredFile, unit: MergeUnit): boolean => !valuesOf(file, unit).every(isNothing)

/** How much is known of it: of two that say something the fuller one says more. */
export const fullness = (file: StoredFile, unit: MergeUnit): number =>
  valuesOf(file, unit)
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter((value) => !isNothing(value)).length

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two values say the same, in whatever order their keys stand: the database keeps its own. */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a, sorted) === JSON.stringify(b, sorted)

export const saysTheSame = (a: StoredFile, b: StoredFile, unit: MergeUnit): boolean =>
  isSameValue(valuesOf(a, unit), valuesOf(b, unit))

/** The first text of a unit, where it is a text. */
export const textOfUnit = (file: StoredFile, unit: MergeUnit): string | null => {
  const text = valuesOf(file, unit).find((value) => typeof value === 'string')
  return typeof text === 'string' ? text : null
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  // Exactly the keys that are named are taken.
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>

type Raw = Profile['raw']

const rawWith = (raw: Raw, from: Raw, fields: readonly FieldKey[]): Raw => {
  const taken = new Set<string>(fields)
  return Object.fromEntries([
    ...Object.entries(raw).filter(([field]) => !taken.has(field)),
    ...Object.entries(from).filter(([field]) => taken.has(field))
  ])
}

/** A file with a unit as another one has it: value, what was written of it, and what of it was not understood. */
export const withUnitOf = (file: StoredFile, from: StoredFile, unit: MergeUnit): StoredFile => {
  const taken = new Set<FieldKey>(unit.fields)
  const { history } = from
  return {
    ...file,
    ...pick(from, unit.names ?? []),
    profile: {
      ...file.profile,
      ...pick(from.profile, unit.members ?? []),
      raw: rawWith(file.profile.raw, from.profile.raw, unit.fields),
      unclear: [
        ...file.profile.unclear.filter(({ field }) => !taken.has(field)),
        ...from.profile.unclear.filter(({ field }) => taken.has(field))
      ]
    },
    history:
      unit.history === undefined
        ? file.history
        : unit.history === 'orders'
          ? { ...file.history, orders: history.orders, ordersOn: history.ordersOn }
          : { ...file.history, interactions: history.interactions, interactionsOn: history.interactionsOn }
  }
}
