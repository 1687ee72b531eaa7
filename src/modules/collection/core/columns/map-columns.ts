import type { ColumnMapping, MappingFile } from '#contracts/collection'
import { fieldKeys, type BuiltInField, type FieldKey } from '#contracts/customers'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { message, type Message } from '#kernel/result'
import { createCustomFits } from './custom-columns.ts'
import { isMuteHeader, tellByContent } from './content-alone.ts'
import { contentShare, strongFields } from './content.ts'
import { foldHeader, type FoldedHeader } from './fold-header.ts'
import { fieldOfLatinHeader } from './latin-header.ts'
import { nameHalves, namePartOf } from './name-parts.ts'
import { ownColumns } from './own-workbook.ts'
import { otherThings, synonyms } from './synonyms.ts'

/** Below this a guess is worse than keeping the column as it is (ours; tuned on lists of S1 to S4 and registers). */
const LEAST_CONFIDENCE = 0.45
/** How sure a header alone makes: equal to a synonym, ending or beginning with one, containing one. */
const EXACT = 1
const ENDS_WITH = 0.8
const CONTAINS = 0.62
/** What cells alone can reach: never as sure as a header that says so. */
const CONTENT_ALONE = 0.7
const CONTENT_ALONE_SHARE = 0.8
/** A header in Latin letters read as pinyin or as the short words of a table, and cells told by their words. */
const LATIN = 0.75
const CONTENT_BY_WORDS = 0.62
/** 备注2 over a column of phone numbers: the cells say more than the header. */
const MUTE_DOUBT = 0.6
/** Seven or eight bare digits may be a phone, an amount or a day. */
const BARE_DIGITS = /^\d{7,8}$/

/** Fields of a contact, which may come several times in a row. */
const contactFields: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'contactName',
  'contactPosition',
  'contactDepartment',
  'phone',
  'mobile',
  'wechat',
  'email',
  'decisionRole',
  'responsibility',
  'attention'
])

const exactFields = new Map<string, BuiltInField>()
for (const field of fieldKeys)
  for (const synonym of synonyms[field]) if (!exactFields.has(synonym)) exactFields.set(synonym, field)

/** Where two fields fit a column alike, the one whose cells are the more telling goes first (mobile before phone). */
const inOrderOfProof: readonly BuiltInField[] = [...new Set([...strongFields, ...fieldKeys])]

const headerScore = (header: FoldedHeader, field: BuiltInField): number => {
  const exact = exactFields.get(header.key)
  if (exact === field) return EXACT
  if (exact === undefined && otherThings.test(header.key)) return 0
  let best = 0
  for (const synonym of synonyms[field]) {
    if (synonym.length < 2 || synonym.length >= header.key.length) continue
    // 客户联系电话 is a phone, 电话销售 is not: what stands last names the thing; the longer the synonym, the surer.
    const share = synonym.length / header.key.length
    if (header.key.endsWith(synonym)) best = Math.max(best, ENDS_WITH * (0.75 + 0.25 * share))
    else if (header.key.includes(synonym)) best = Math.max(best, CONTAINS * (0.6 + 0.4 * share))
  }
  // A header that is exactly some other field's name is only weak evidence for this one.
  return exact === undefined ? best : best * 0.5
}

const AMBIGUOUS_LEAD = '负责人'
const REACH_OF_LEAD = /^负责人(?:的|联系)?(?:电话|手机号?码?|联系方式|职[务位]|微信|邮箱)/

/**
 * 负责人 is who looks after the customer; beside 跟进人 or 负责人电话 it is the customer's own man.
 */
const isLeadTheirs = (headers: readonly FoldedHeader[]): boolean =>
  headers.some(
    ({ key }) => REACH_OF_LEAD.test(key) || (key !== AMBIGUOUS_LEAD && exactFields.get(key) === 'owner')
  ) && !headers.some(({ key }) => key !== AMBIGUOUS_LEAD && exactFields.get(key) === 'contactName')

type Candidate = Readonly<{ index: number; field: FieldKey; confidence: number; because: Message }>

const percent = (share: number): number => Math.round(share * 100)

const candidateOf = (
  index: number,
  column: string,
  header: FoldedHeader,
  field: BuiltInField,
  cells: readonly string[],
  latin: BuiltInField | null
): Candidate | null => {
  const byHeader = Math.max(headerScore(header, field), latin === field ? LATIN : 0)
  const share = contentShare(field, cells)
  if (byHeader > 0) {
    // Cells that look like it confirm the header; cells that never do are doubted, an exact header least.
    const doubt = share === null ? 0.05 : (1 - share) * (byHeader === EXACT ? 0.25 : 0.5)
    const because =
      share === null || share === 0
        ? message('collection.mappedByHeader', { column })
        : message('collection.mappedByHeaderAndContent', { column, percent: percent(share) })
    return { index, field, confidence: byHeader * (1 - doubt), because }
  }
  const tells =
    share !== null &&
    share >= CONTENT_ALONE_SHARE &&
    cells.length >= 2 &&
    strongFields.includes(field) &&
    !cells.every((cell) => BARE_DIGITS.test(cell))
  if (tells)
    return {
      index,
      field,
      confidence: CONTENT_ALONE * share,
      because: message('collection.mappedByContent', { percent: percent(share) })
    }
  return null
}

/** Under a header that says nothing the cells are heard too, and a note is one only where they tell nothing else. */
const withContentFirst = (
  ofColumn: readonly Candidate[],
  index: number,
  cells: readonly string[]
): readonly Candidate[] => {
  const told = tellByContent(cells)
  const others = ofColumn.filter(({ field }) => field !== 'note')
  if (told === null && others.length === 0) return ofColumn
  const doubted = ofColumn.map((candidate) =>
    candidate.field === 'note' ? { ...candidate, confidence: candidate.confidence * MUTE_DOUBT } : candidate
  )
  if (told === null) return doubted
  return [
    ...doubted,
    {
      index,
      field: told.field,
      confidence: CONTENT_BY_WORDS * told.share,
      because: message('collection.mappedByContent', { percent: percent(told.share) })
    }
  ]
}

/**
 * Which column holds which field, from headers and the cells of the first rows (COL-14). Each field takes the surest
 * column, contact fields one a group, but a name's halves (First name, Last name; 姓, 名) have two; a column that nothing claims is kept as an own field. `byHand` wins always, then what a workbook of ours
 * says by its headers. Fields that the team defined are found by their names; a header that is exactly a built-in field
 * stays that field.
 */
export const mapColumns = (
  columns: readonly string[],
  sampleRows: readonly (readonly string[])[],
  byHand: MappingFile = {},
  customFields: readonly CustomFieldDefinition[] = []
): readonly ColumnMapping[] => {
  const headers = columns.map(foldHeader)
  const cellsOf = columns.map((_, index) =>
    sampleRows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
  )
  const taken = new Map<number, Candidate>()
  const fieldsTaken = new Set<string>()
  const slotOf = (field: FieldKey, index: number) =>
    contactFields.has(field) || field.startsWith('contact.custom.')
      ? `${field}/${headers[index]?.group ?? 1}`
      : field

  columns.forEach((column, index) => {
    const chosen = byHand[column]
    if (chosen === undefined || chosen === null) return
    taken.set(index, { index, field: chosen, confidence: 1, because: message('collection.mappedByHand') })
    fieldsTaken.add(slotOf(chosen, index))
  })

  const own = ownColumns(columns)
  own?.forEach((field, index) => {
    const column = columns[index] ?? ''
    if (field === null || column in byHand || fieldsTaken.has(slotOf(field, index))) return
    taken.set(index, {
      index,
      field,
      confidence: 1,
      because: message('collection.mappedByHeader', { column })
    })
    fieldsTaken.add(slotOf(field, index))
  })

  const mayBeNames = columns.map((column, index) => ({
    index,
    column,
    group: headers[index]?.group ?? 1,
    field: taken.get(index)?.field ?? (column in byHand || own?.has(index) === true ? null : 'contactName')
  }))
  const wholeNamed = new Set(
    mayBeNames.flatMap(({ column, index, group, field }) =>
      field === 'contactName' &&
      namePartOf(column) === null &&
      (taken.has(index) || exactFields.get(headers[index]?.key ?? '') === 'contactName')
        ? [group]
        : []
    )
  )
  /** First name beside 联系人 stays as it is, an own field. */
  const isNeedless = ({ column, group }: (typeof mayBeNames)[number]): boolean =>
    wholeNamed.has(group) && namePartOf(column) !== null
  const halves = nameHalves(mayBeNames.filter((one) => !isNeedless(one)))
  for (const [index, part] of halves) {
    if (taken.has(index)) continue
    const group = headers[index]?.group ?? 1
    const [other = index] =
      [...halves].find(([at, of]) => of !== part && (headers[at]?.group ?? 1) === group) ?? []
    const because = message('collection.mappedAsHalfOfName', {
      column: columns[index] ?? '',
      other: columns[other] ?? ''
    })
    taken.set(index, { index, field: 'contactName', confidence: EXACT, because })
    fieldsTaken.add(slotOf('contactName', index))
  }
  const needless = new Set(mayBeNames.filter(isNeedless).map(({ index }) => index))

  const candidates: Candidate[] = []
  const leadIsTheirs = isLeadTheirs(headers)
  columns.forEach((column, index) => {
    const header = headers[index]
    if (column in byHand || own?.has(index) || !header) return
    if (leadIsTheirs && header.key === AMBIGUOUS_LEAD) {
      const because = message('collection.mappedByHeader', { column })
      candidates.push({ index, field: 'contactName', confidence: 0.9, because })
      return
    }
    const cells = cellsOf[index] ?? []
    const latin = exactFields.has(header.key) ? null : fieldOfLatinHeader(column)
    const ofColumn = inOrderOfProof.flatMap(
      (field) => candidateOf(index, column, header, field, cells, latin) ?? []
    )
    for (const candidate of isMuteHeader(header.key) ? withContentFirst(ofColumn, index, cells) : ofColumn)
      if (candidate.confidence >= LEAST_CONFIDENCE && !needless.has(index)) candidates.push(candidate)
  })
  const customFits = createCustomFits(customFields)
  columns.forEach((column, index) => {
    const header = headers[index]
    if (column in byHand || own?.has(index) || !header) return
    for (const { field, confidence, share } of customFits(header, cellsOf[index] ?? [])) {
      if (confidence < LEAST_CONFIDENCE) continue
      const because =
        share === null || share === 0
          ? message('collection.mappedByHeader', { column })
          : message('collection.mappedByHeaderAndContent', { column, percent: percent(share) })
      candidates.push({ index, field, confidence, because })
    }
  })
  candidates.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
  for (const candidate of candidates) {
    const slot = slotOf(candidate.field, candidate.index)
    if (taken.has(candidate.index) || fieldsTaken.has(slot)) continue
    taken.set(candidate.index, candidate)
    fieldsTaken.add(slot)
  }

  return columns.map((column, index) => {
    const candidate = taken.get(index)
    return {
      index,
      column,
      field: candidate?.field ?? null,
      group: headers[index]?.group ?? 1,
      unit: headers[index]?.unit ?? null,
      confidence: candidate?.confidence ?? 0,
      because: candidate?.because ?? message('collection.keptAsOwnField')
    }
  })
}
