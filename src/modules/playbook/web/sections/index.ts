import type { Language } from '#lang'
import type { Say } from '#ui'
import type { PlaybookDocument, PlaybookView } from '../../contract.ts'
import { cadenceGroups } from './cadences.ts'
import { fieldGroups } from './fields.ts'
import { gradeGroups } from './grades.ts'
import { scoreGroups } from './scores.ts'
import { screeningGroups } from './screening.ts'
import { strategyGroups } from './strategies.ts'
import { tagGroups } from './tags.ts'
import { sectionKeys, type Reading, type RuleGroup, type SectionKey } from './rule-line.ts'

const writers: Readonly<Record<SectionKey, (reading: Reading) => readonly RuleGroup[]>> = {
  grades: gradeGroups,
  tags: tagGroups,
  strategies: strategyGroups,
  screening: screeningGroups,
  scores: scoreGroups,
  cadences: cadenceGroups,
  fields: (reading) => fieldGroups(reading, (key) => reading.say(`web.customerField.${key}`))
}

/** The playbook as sections of rules that a person reads; the sentences come from the server in his language. */
export const readPlaybookView = (
  view: Pick<PlaybookView, 'document' | 'sentences'>,
  say: Say,
  language: Language
): Readonly<Record<SectionKey, readonly RuleGroup[]>> => {
  const reading: Reading = {
    // The server gives `playbookSchema`, complete.
    document: view.document as PlaybookDocument,
    sentence: (path) => view.sentences[path] ?? null,
    say,
    language
  }
  const read = (key: SectionKey): readonly [SectionKey, readonly RuleGroup[]] => [
    key,
    writers[key](reading).filter(({ lines }) => lines.length > 0)
  ]
  // Every key is there once.
  return Object.fromEntries(sectionKeys.map(read)) as Record<SectionKey, readonly RuleGroup[]>
}

/** Where the rule that a because names is to be read. */
export const sectionOfRule = (
  sections: Readonly<Record<SectionKey, readonly RuleGroup[]>>,
  rule: string
): SectionKey | null =>
  sectionKeys.find((key) => sections[key].some(({ lines }) => lines.some((line) => line.rule === rule))) ??
  null
