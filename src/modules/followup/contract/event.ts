import { z } from 'zod'

/** What a site or a tool reports of a customer (POR-6): it looked at a page, took material, came to an event, asked something. */
export const eventKinds = ['siteVisit', 'material', 'event', 'inquiry'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventInputSchema = z.strictObject({
  kind: z.enum(eventKinds),
  happenedAt: z.iso.datetime({ offset: true }),
  /** The page, the material, the name of the event, the question. */
  title: z.string().trim().max(500).nullable().default(null),
  /** The reporter's own id: what is sent twice counts once. */
  externalId: z.string().trim().min(1).max(200).nullable().default(null)
})
export type EventInput = z.output<typeof eventInputSchema>

/** `counted` is false where this event was reported before. */
export const eventRecordedSchema = z.strictObject({ id: z.uuid(), counted: z.boolean() })
export type EventRecorded = z.infer<typeof eventRecordedSchema>

export const eventEntrySchema = z.strictObject({
  kind: z.literal('event'),
  id: z.uuid(),
  at: z.string(),
  event: z.enum(eventKinds),
  title: z.string().nullable()
})
