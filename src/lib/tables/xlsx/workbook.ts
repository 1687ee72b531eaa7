import { TableError } from '../errors.ts'
import { readPart } from './read-part.ts'
import { attributesOf } from './xml.ts'
import type { ZipParts } from './zip.ts'

export type WorkbookSheet = Readonly<{ name: string; part: string; hidden: boolean }>

/** Where the parts of a workbook lie, and whether its dates count from 1904. */
export type Workbook = Readonly<{
  sheets: readonly WorkbookSheet[]
  sharedStrings: string | null
  styles: string | null
  date1904: boolean
}>

type Relation = Readonly<{ id: string; kind: string; target: string }>

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** A target is relative to the part that names it, or begins with `/` (as openpyxl writes it). */
const resolvePart = (from: string, target: string): string => {
  const segments: string[] = []
  const path = target.startsWith('/') ? target : folderOf(from) + target
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

const relationsOf = async (zip: ZipParts, part: string): Promise<readonly Relation[]> => {
  const name = part.slice(folderOf(part).length)
  const relationsPart = `${folderOf(part)}_rels/${name}.rels`
  const relations: Relation[] = []
  if (!zip.has(relationsPart)) return relations
  await readPart(zip, relationsPart, {
    open: (element, raw) => {
      if (element !== 'Relationship') return
      const attributes = attributesOf(raw)
      const type = attributes.get('Type') ?? ''
      relations.push({
        id: attributes.get('Id') ?? '',
        // Strict and transitional workbooks differ in all but the last word.
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePart(part, attributes.get('Target') ?? '')
      })
    },
    text: () => {},
    close: () => {}
  })
  return relations
}

// Zips that people mistake for workbooks, by a part that only they have.
const OTHER_KINDS: readonly (readonly [part: string, kind: string])[] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.bin', 'xlsb'],
  ['index/document.iwa', 'numbers'],
  ['content.xml', 'ods']
]

const workbookPart = async (zip: ZipParts): Promise<string> => {
  for (const [part, kind] of OTHER_KINDS)
    if (zip.has(part)) throw new TableError('tables.notATable', { kind })
  const root = await relationsOf(zip, '')
  const named = root.find((relation) => relation.kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!zip.has(named)) throw new TableError('tables.notATable', { kind: 'zip' })
  return named
}

/** Reads what the workbook says of itself. Failures: `tables.notATable` (another kind of zip), `tables.corrupt`. */
export const readWorkbook = async (zip: ZipParts): Promise<Workbook> => {
  const part = await workbookPart(zip)
  const relations = await relationsOf(zip, part)
  const worksheets = new Map(
    relations.filter(({ kind }) => kind === 'worksheet').map(({ id, target }) => [id, target])
  )
  const sheets: WorkbookSheet[] = []
  let date1904 = false
  await readPart(zip, part, {
    open: (name, raw) => {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributesOf(raw).get('date1904') ?? '')
      if (name !== 'sheet') return
      const attributes = attributesOf(raw, part)
      // A chart sheet has no rows; its relation is of another kind.
      const target = worksheets.get(attributes.get('id') ?? '')
      if (target !== undefined)
        sheets.push({
          name: attributes.get('name') ?? '',
          part: target,
          hidden: (attributes.get('state') ?? 'visible') !== 'visible'
        })
    },
    text: () => {},
    close: () => {}
  })
  if (sheets.length === 0) throw new TableError('tables.corrupt', { part, cause: 'sheets' })
  const targetOf = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind)?.target ?? null
  return { sheets, date1904, sharedStrings: targetOf('sharedStrings'), styles: targetOf('styles') }
}
