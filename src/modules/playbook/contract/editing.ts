import { z } from 'zod'
import { isShallow } from './nesting.ts'

/** What an editor of rules is told of the facts besides their definitions, which it has from `#core/playbook`. */
export const playbookFactsSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      /** Of an item of a collection with it: `contacts.role`. */
      key: z.string(),
      /** What it means and when it is unknown, in the reader's language; null for fields of the team's own. */
      means: z.string().nullable(),
      /** How else it is found: pinyin and initials of its label. */
      find: z.string()
    })
  ),
  /** The codes of standards that a fact may be compared with, by their names: 汽车制造业 C36. */
  codes: z.record(z.string(), z.array(z.strictObject({ value: z.string(), label: z.string() }))),
  /** The texts of sentences and of problems with conditions, by code, in the reader's language. */
  texts: z.record(z.string(), z.string())
})
export type PlaybookFacts = z.output<typeof playbookFactsSchema>

export const MOST_COUNTED = 60

/** Conditions of the rule language, each to be counted by itself. */
export const countConditionsSchema = z.strictObject({
  conditions: z.array(z.unknown().refine(isShallow)).max(MOST_COUNTED)
})

/** How many customers in one's reach fulfil each condition; null where that cannot be told: an unknown or masked fact. */
export const conditionCountsSchema = z.strictObject({
  /** Null where there are so many that counting takes too long: then nothing is told. */
  customers: z.number().int().nullable(),
  /** False where it was reckoned from one in sixteen. */
  exact: z.boolean(),
  counts: z.array(z.number().int().nullable())
})
export type ConditionCounts = z.output<typeof conditionCountsSchema>

/** A document to be written as YAML, upon a text whose remarks are to stay. */
export const writeYamlSchema = z.strictObject({
  document: z.record(z.string(), z.unknown()).refine(isShallow),
  upon: z.string().nullable().default(null)
})
export const writtenYamlSchema = z.strictObject({ yaml: z.string() })
export type WrittenYaml = z.output<typeof writtenYamlSchema>

/** The document of a text for the forms, where it has the shape of one; what is wrong with it `POST /playbook/check` says. */
export const readYamlSchema = z.strictObject({ document: z.record(z.string(), z.unknown()).nullable() })
export type ReadYaml = z.output<typeof readYamlSchema>
