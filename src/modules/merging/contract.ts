import { z } from 'zod'
import { fieldKeySchema, fieldTextSchema } from '#contracts/customers'

/** Duplicates over the whole base, merging two customers into one, and taking that back (COL-19). */
const id = z.uuid()
const person = z.strictObject({ id, name: z.string() })
const fieldKey = fieldKeySchema

export const pairKinds = ['duplicate', 'related'] as const
export type PairKind = (typeof pairKinds)[number]
export const pairStates = ['open', 'dismissed'] as const

/** Days in which a merge can be undone. */
export const UNDO_DAYS = 30

/**
 * One customer of a pair. Of one that the reader may not see only the name and its owner's department are told: `id`
 * and all the rest are null.
 */
export const pairSideSchema = z.strictObject({
  /** The same within one answer for the same customer, also for one whose id is not told. */
  key: z.string(),
  id: id.nullable(),
  name: z.string(),
  department: z.string().nullable(),
  owner: person.nullable(),
  creditCode: z.string().nullable(),
  shortName: z.string().nullable(),
  city: z.string().nullable(),
  address: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C']).nullable(),
  /** 0 to 100. */
  completeness: z.number().nullable(),
  contacts: z.array(z.string()),
  orders: z.number().int().nullable(),
  records: z.number().int().nullable(),
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable()
})
export type PairSide = z.output<typeof pairSideSchema>

export const pairSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  kind: z.enum(pairKinds),
  /** 0 to 1. */
  score: z.number(),
  because: z.string(),
  foundAt: z.string(),
  /** Who said that they are two, when and why; null for an open pair. */
  dismissed: z
    .strictObject({ by: person.nullable(), at: z.string(), reason: z.string().nullable() })
    .nullable(),
  /** Both sides are within the reader's reach: they can be merged or told apart. */
  decidable: z.boolean()
})
export type DuplicatePair = z.output<typeof pairSchema>

/** Customers that hang together by pairs: one customer, entered several times; or two that are kin. */
export const clusterSchema = z.strictObject({
  id: z.string(),
  score: z.number(),
  kind: z.enum(pairKinds),
  sides: z.array(pairSideSchema),
  pairs: z.array(pairSchema)
})
export type DuplicateCluster = z.output<typeof clusterSchema>

export const duplicatesQuerySchema = z.strictObject({
  kind: z.enum(pairKinds).default('duplicate'),
  state: z.enum(pairStates).default('open'),
  /** From this score on, in percent. */
  minScore: z.coerce.number().int().min(0).max(100).default(0),
  /** Pairs of which one side is this member's. */
  owner: id.optional(),
  /** Pairs of this customer. */
  customer: id.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20)
})
export type DuplicatesQuery = z.output<typeof duplicatesQuerySchema>

export const duplicatesSchema = z.strictObject({
  clusters: z.array(clusterSchema),
  next: z.string().nullable()
})
export type Duplicates = z.output<typeof duplicatesSchema>

/** Up to `most` are counted; from there on it is 1000+. */
export const duplicateCountSchema = z.strictObject({
  duplicate: z.number().int(),
  related: z.number().int(),
  most: z.number().int()
})
export type DuplicateCount = z.output<typeof duplicateCountSchema>

export const searchStates = ['none', 'waiting', 'running', 'done', 'failed'] as const
export const duplicateSearchSchema = z.strictObject({
  state: z.enum(searchStates),
  customers: z.number().int(),
  /** 0 to 1. */
  share: z.number(),
  found: z.number().int(),
  requestedAt: z.string().nullable(),
  finishedAt: z.string().nullable()
})
export type DuplicateSearch = z.output<typeof duplicateSearchSchema>

/** Two customers of which one says something about both. */
const twoCustomers = { a: id, b: id } as const
export const dismissInputSchema = z.strictObject({
  ...twoCustomers,
  reason: z.string().trim().max(500).optional()
})
export type DismissInput = z.output<typeof dismissInputSchema>
export const reopenInputSchema = z.strictObject(twoCustomers)

/** Whom a customer page shows as kin: the branch, the group, who shares a phone. */
export const relationsSchema = z.strictObject({
  relations: z.array(
    z.strictObject({
      id: id.nullable(),
      name: z.string(),
      department: z.string().nullable(),
      score: z.number(),
      because: z.string()
    })
  ),
  /** Open duplicates of it in the queue. */
  duplicates: z.number().int()
})
export type Relations = z.output<typeof relationsSchema>

export const mergeSides = ['survivor', 'merged'] as const
export type MergeSideName = (typeof mergeSides)[number]
export const mergeReasons = ['only', 'same', 'kept', 'safer', 'verified', 'fuller', 'newer'] as const
export type MergeReason = (typeof mergeReasons)[number]

export const mergeQuerySchema = z.strictObject({ survivor: id, merged: id })

/** What is chosen as one, with how either has it and what is suggested. */
export const mergeUnitSchema = z.strictObject({
  /** By which it is chosen; `fields` are those that come along. */
  key: fieldKey,
  fields: z.array(
    z.strictObject({
      field: fieldKey,
      survivor: fieldTextSchema.nullable(),
      merged: fieldTextSchema.nullable()
    })
  ),
  suggested: z.enum([...mergeSides, 'both']),
  reason: z.enum(mergeReasons),
  masked: z.boolean()
})
export type MergeUnitView = z.output<typeof mergeUnitSchema>

const mergeCustomer = z.strictObject({
  id,
  name: z.string(),
  version: z.number().int(),
  owner: person.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  completeness: z.number(),
  contacts: z.number().int(),
  needs: z.number().int(),
  orders: z.number().int(),
  records: z.number().int(),
  steps: z.number().int()
})

/** Everything that the wizard shows. */
export const mergePreviewSchema = z.strictObject({
  survivor: mergeCustomer,
  merged: mergeCustomer,
  units: z.array(mergeUnitSchema),
  /** Contacts of the merged customer: `with` names the survivor's who is the same person. */
  contacts: z.array(z.strictObject({ name: z.string(), with: z.string().nullable() })),
  formerNames: z.array(z.string()),
  /** Orders that both have: the same day, amount (null where masked) and product. */
  sameOrders: z.array(
    z.strictObject({
      orderedOn: z.string(),
      amountFen: z.number().int().nullable(),
      productType: z.string().nullable()
    })
  ),
  /** The reader may choose the merged customer's owner. */
  mayAssign: z.boolean(),
  /** The other way round would lose less: the other one is fuller or older. */
  betterOther: z.boolean()
})
export type MergePreview = z.output<typeof mergePreviewSchema>

export const mergeChoicesSchema = z.strictObject({
  /** By the key of a unit; what is not named is as suggested. `both` for notes only. */
  fields: z.partialRecord(fieldKey, z.enum([...mergeSides, 'both'])).default({}),
  owner: z.enum(mergeSides).default('survivor'),
  /** Orders that both have are one order, entered twice. */
  uniteOrders: z.boolean().default(true)
})
export type MergeChoices = z.output<typeof mergeChoicesSchema>

export const mergeInputSchema = z.strictObject({
  survivor: z.strictObject({ id, version: z.number().int() }),
  merged: z.strictObject({ id, version: z.number().int() }),
  choices: mergeChoicesSchema.default({ fields: {}, owner: 'survivor', uniteOrders: true })
})
export type MergeInput = z.output<typeof mergeInputSchema>

export const mergedSchema = z.strictObject({ id, survivorId: id, version: z.number().int() })
export type Merged = z.output<typeof mergedSchema>

export const mergeItemSchema = z.strictObject({
  id,
  survivor: z.strictObject({ id, name: z.string() }),
  mergedId: id,
  mergedName: z.string(),
  state: z.enum(['merged', 'undone']),
  mergedAt: z.string(),
  mergedBy: person.nullable(),
  undoneAt: z.string().nullable(),
  /** The last day on which it can be undone; null where it cannot any more. */
  undoUntil: z.string().nullable()
})
export type MergeItem = z.output<typeof mergeItemSchema>
export const mergeListSchema = z.strictObject({
  merges: z.array(mergeItemSchema),
  next: z.string().nullable()
})
export type MergeList = z.output<typeof mergeListSchema>

export const undoneSchema = z.strictObject({ id, survivorId: id, mergedId: id })
