import type { Day } from '#kernel/day'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Facts } from '#lib/rules'
import { completenessOf, type Completeness } from './completeness.ts'
import { labelsOf } from './labels.ts'
import { portraitLine } from './portrait-line.ts'
import { createScores, type Scores } from './scores.ts'
import type { Tag } from './tag.ts'
import { createTagger } from './tags.ts'

export type Portrait = Readonly<{
  line: string
  tags: readonly Tag[]
  scores: Scores
  completeness: Completeness
  labels: readonly string[]
}>

/** The portrait of a customer (POR-1) from his file and its facts, as of a day. */
export const createPortrait = (
  playbook: PlaybookDocument
): ((file: CustomerFile, facts: Facts, asOf: Day) => Portrait) => {
  const tagsOf = createTagger(playbook)
  const scoresOf = createScores(playbook)
  return (file, facts, asOf) => {
    const tags = tagsOf(file, facts, asOf)
    return {
      line: portraitLine(tags, playbook.tags.portraitLine),
      tags,
      scores: scoresOf(facts, asOf),
      completeness: completenessOf(file, playbook),
      labels: labelsOf(file, facts, playbook)
    }
  }
}
