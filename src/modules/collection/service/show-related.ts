import {
  fieldsOfKind,
  followUpRowFields,
  linkFields,
  orderRowFields,
  type ImportState,
  type RelatedField,
  type RelatedSheet
} from '#contracts/collection'
import type { FieldKey } from '#contracts/customers'
import type { CustomFieldDefinition } from '#contracts/playbook'
import type { Actor } from '#kernel/actor'
import { translate, type Language } from '#lang'
import { ownFieldsOf } from '../core/related/index.ts'
import type { StoredRelated } from '../io/store/related.ts'
import { relatedProblem } from './related-problem.ts'

const SAMPLES = 3
/** Refused rows that a sheet shows. */
const SHOWN = 20

const ownFields: ReadonlySet<string> = new Set([...linkFields, ...orderRowFields, ...followUpRowFields])

/** What a related field is called: fields that customers have as the playbook names them. */
const nameOfField = (field: RelatedField, language: Language, nameOf: (field: FieldKey) => string): string =>
  ownFields.has(field)
    ? translate(language, { code: `import.related.field.${field}`, params: {} })
    : // What is left are fields of contacts and needs.
      nameOf(field as FieldKey)

const counted: ReadonlySet<ImportState> = new Set(['draft'])

/** The related sheets of an import as its page shows them. */
export const showRelated = (
  { sources, counts, notices }: StoredRelated,
  state: ImportState,
  actor: Actor,
  language: Language,
  nameOf: (field: FieldKey) => string,
  customFields: readonly CustomFieldDefinition[]
): RelatedSheet[] =>
  sources.map((source, at) => {
    const { sheet, own, kind, use, mapping, rows } = source
    const problem = relatedProblem(source, actor)
    return {
      sheet,
      own,
      kind,
      use,
      columns: mapping.map(({ index, column, field, group, unit, confidence, because }) => ({
        index,
        column,
        field,
        group,
        unit,
        confidence,
        because: translate(language, because),
        samples: [
          ...new Set(rows.map((cells) => (cells[index] ?? '').trim()).filter((text) => text !== ''))
        ].slice(0, SAMPLES)
      })),
      fields: [...fieldsOfKind[kind], ...ownFieldsOf(kind, customFields)].map((key) => ({
        key,
        name: nameOfField(key, language, nameOf)
      })),
      problem: problem === null ? null : translate(language, problem),
      counts: counted.has(state) ? null : (counts[at] ?? null),
      notices: notices
        .filter((notice) => notice.source === at)
        .slice(0, SHOWN)
        .map(({ sheetRow, name, problems }) => ({
          sheetRow,
          name,
          reason: problems.map((one) => translate(language, one.message)).join('; ')
        }))
    }
  })
