import { z } from 'zod'

/** What free text can propose for a portrait (POR-5). */
export const proposalKinds = ['pain', 'need', 'attention', 'objection', 'competitor'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** Where a proposal was read: a follow-up record, a need as it was described, the customer's note. */
export const proposalSourceSchema = z.strictObject({
  kind: z.enum(['record', 'need', 'note']),
  id: z.uuid(),
  /** The instant of the contact; null where the text has none. */
  at: z.string().nullable(),
  /** Who read it there: our own dictionary, or the language model that is configured. */
  by: z.enum(['dictionary', 'model'])
})

/** One proposal with the places that suggest it, the newest first. */
export const proposalSchema = z.strictObject({
  kind: z.enum(proposalKinds),
  value: z.string(),
  /** 0 to 1. */
  confidence: z.number(),
  evidence: z.array(
    proposalSourceSchema.extend({
      /** Word for word, and where in the text it stands. */
      quote: z.string(),
      start: z.number().int(),
      end: z.number().int()
    })
  )
})
export type Proposal = z.infer<typeof proposalSchema>

/** The language model that reads records, where one is configured; it is told to whoever writes them. */
export const textReaderSchema = z.strictObject({
  reader: z.strictObject({ model: z.string(), host: z.string() }).nullable()
})
export type TextReader = z.infer<typeof textReaderSchema>

export const proposalListSchema = z.strictObject({ items: z.array(proposalSchema) })
export type ProposalList = z.infer<typeof proposalListSchema>

export const proposalAnswerSchema = z.strictObject({
  kind: z.enum(proposalKinds),
  value: z.string().trim().min(1).max(60),
  /** `reopen` takes an answer back: the proposal waits again, and what it filled in is taken out. */
  answer: z.enum(['accept', 'reject', 'reopen'])
})
export type ProposalAnswer = z.infer<typeof proposalAnswerSchema>
