import { z } from 'zod'

/**
 * What can be chosen where somebody says where a customer came from (COL-3): the playbook's channels, each with its kinds
 * and the legal basis of using what it gives.
 */
export const sourceChoicesSchema = z.strictObject({
  channels: z.array(
    z.strictObject({ channel: z.string(), kinds: z.array(z.string()), legalBasis: z.string() })
  )
})
export type SourceChoices = z.infer<typeof sourceChoicesSchema>

/** Between a company and its contact where both referred: `恒达机械有限公司 · 李伟`. */
export const REFERRER_SIGN = ' · '

const namedSchema = z.strictObject({ id: z.uuid(), name: z.string() })

/**
 * Where a customer came from, as the playbook calls it; who referred it, as far as the words name one whom the reader may
 * see; and whom it has referred itself: how many within reach, the newest first.
 */
export const customerOriginSchema = z.strictObject({
  channel: z.string().nullable(),
  kind: z.string().nullable(),
  legalBasis: z.string().nullable(),
  referredBy: z.strictObject({ customer: namedSchema, contact: z.string().nullable() }).nullable(),
  referredCount: z.number().int(),
  referred: z.array(namedSchema)
})
export type CustomerOriginShown = z.infer<typeof customerOriginSchema>
