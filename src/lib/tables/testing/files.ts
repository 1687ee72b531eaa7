import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { openTable, type CellValue, type OpenOptions } from '../index.ts'

/** A folder for the files of one test file; `remove` it at the end. */
export const temporaryFolder = (): Readonly<{
  path: (name: string) => string
  write: (name: string, content: string | Buffer) => string
  remove: () => void
}> => {
  const folder = mkdtempSync(join(tmpdir(), 'huike-tables-'))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content)
      return path(name)
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Every row that holds something. */
export const cellsOf = async (path: string, options?: OpenOptions): Promise<CellValue[][]> => {
  const rows: CellValue[][] = []
  const table = await openTable(path, options)
  for await (const batch of table.batches()) for (const { cells } of batch) rows.push(cells)
  return rows
}

export type ZipPart = Readonly<{ name: string; content: string | Buffer; declared?: number; flags?: number }>

/** A zip in one piece; `declared` lets a part lie about its unpacked size. */
export const zipOf = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, flags = 0x0800 } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes, { level: 9 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, Buffer.from(name)])
    )
    files.push(file)
    offset += file.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, entries, Buffer.from('PK\u0005\u0006'), end])
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WorkbookParts = Readonly<{
  sheet: string
  strings?: string
  styles?: string
  workbook?: string
  extra?: readonly ZipPart[]
}>

/** A workbook as other programs write it, from its raw XML. */
export const workbookOf = ({ sheet, strings, styles, workbook, extra = [] }: WorkbookParts): Buffer =>
  zipOf([
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`
    },
    {
      name: 'xl/workbook.xml',
      content:
        workbook ??
        '<workbook xmlns:r="x"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>'
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="s1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="s3" Type="${RELATIONS}/chartsheet" Target="charts/c.xml"/><Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: strings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: styles }]),
    ...extra
  ])

export const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
