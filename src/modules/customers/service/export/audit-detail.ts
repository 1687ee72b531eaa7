import { NONE, type CustomerExportQuery } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf } from '#core/playbook'
import { factsUsed, parseCondition } from '#lib/rules'
import type { AuditDetail } from '#contracts/audit'

const choices = ['owner', 'grade', 'province', 'industry', 'size', 'due'] as const
const sourceChoices = ['source', 'sourceKind'] as const
const tagChoices = ['tag', 'tagAll', 'tagNone'] as const

/** The facts that a rule asks for, without what they are compared with: that may be somebody's name. */
const factsOf = (rule: string, playbook: PlaybookDocument): readonly string[] => {
  const parsed = parseCondition(JSON.parse(rule), catalogueOf(playbook))
  return parsed.ok ? [...factsUsed(parsed.value)] : []
}

/**
 * What the audit keeps of an export: format, columns, order, filter and how many customers left the house. No words that a
 * person typed: of a search only that there was one, of tags that are none of the playbook's only that there were.
 */
export const exportDetail = (
  query: CustomerExportQuery,
  playbook: PlaybookDocument,
  rows: number
): AuditDetail => {
  const known = new Set(playbook.tags.namespaces.map(({ name }) => name))
  const told = (tag: string): string => (known.has(tag.split('-')[0] ?? '') ? tag : '…')
  const sources = new Set([
    NONE,
    ...playbook.vocabulary.sourceChannels.flatMap(({ channel, kinds }) => [channel, ...kinds])
  ])
  return {
    format: query.format,
    rows,
    fields: query.fields,
    ...(query.fields === 'all' ? {} : { columns: query.columns }),
    sort: query.sort,
    state: query.state,
    ...Object.fromEntries(
      choices.filter((name) => query[name].length > 0).map((name) => [name, query[name]])
    ),
    ...Object.fromEntries(
      tagChoices.filter((name) => query[name].length > 0).map((name) => [name, query[name].map(told)])
    ),
    ...Object.fromEntries(
      sourceChoices
        .filter((name) => query[name].length > 0)
        .map((name) => [name, query[name].map((one) => (sources.has(one) ? one : '…'))])
    ),
    ...(query.custom.length > 0
      ? { customFields: [...new Set(query.custom.map((one) => one.split(':')[0] ?? ''))] }
      : {}),
    ...(query.q?.trim() ? { words: true } : {}),
    ...(query.rule ? { ruleFacts: factsOf(query.rule, playbook) } : {})
  }
}
