import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType
} from 'docx'
import type { Picture } from '../chart-picture.ts'

/** The building blocks of our Word reports: one look for headings, text, tables and pictures. */

const INK = '23262D'
const SOFT = '6B7078'
const LINE = 'DFDCD4'
const HEADER_FILL = 'F1EFE9'
const ALARM = 'B23A2C'
/** Twentieths of a point; the text block of A4 with 2 cm margins. */
const TEXT_WIDTH = 9638
/** 240 is single; tables are set tighter than text. */
const CELL_LINE = 260

// Control characters are not allowed in the XML of a document.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const clean = (text: string): string => text.replace(CONTROL, '')

export const heading = (text: string, level: 1 | 2 = 1): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun({ text: clean(text) })]
  })

export const title = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: clean(text) })] })

export const paragraph = (text: string, tone: 'plain' | 'soft' | 'alarm' = 'plain'): Paragraph =>
  new Paragraph({
    keepNext: tone === 'soft',
    spacing: { after: 80 },
    children: [
      new TextRun({ text: clean(text), color: tone === 'plain' ? INK : tone === 'soft' ? SOFT : ALARM })
    ]
  })

export const bullet = (text: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: clean(text) })] })

export const picture = ({ png, width, height }: Picture, description: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 80, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { name: description, title: description, description }
      })
    ]
  })

/** A cell; `detail` is a smaller, softer line below. */
export type CellText =
  string | Readonly<{ text: string; strong?: boolean; alarm?: boolean; right?: boolean; detail?: string }>

const isRight = (content: CellText | undefined): boolean =>
  typeof content === 'object' && content.right === true

const cell = (content: CellText, width: number, header: boolean): TableCell => {
  const {
    text,
    strong = false,
    alarm = false,
    right = false,
    detail = ''
  } = typeof content === 'string' ? { text: content } : content
  const lineOf = (line: string, look: Readonly<{ size: number; bold: boolean; color: string }>): Paragraph =>
    new Paragraph({
      alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { line: CELL_LINE, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ text: line, ...look })]
    })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(header ? { shading: { type: ShadingType.CLEAR, fill: HEADER_FILL, color: 'auto' } } : {}),
    children: [
      ...clean(text)
        .split('\n')
        .map((line) =>
          lineOf(line, { size: 18, bold: header || strong, color: alarm ? ALARM : header ? SOFT : INK })
        ),
      ...(detail === '' ? [] : [lineOf(clean(detail), { size: 16, bold: false, color: SOFT })])
    ]
  })
}

/** A table over the whole width; `shares` are the columns' parts of it. The header repeats on every page. */
export const table = (
  headers: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly CellText[])[]
): Table => {
  const rightOf = (at: number): boolean => rows.length > 0 && rows.every((cells) => isRight(cells[at]))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole))
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headers.map((text, at) => cell({ text, right: rightOf(at) }, widths[at] ?? 0, true))
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((content, at) => cell(content, widths[at] ?? 0, false))
          })
      )
    ]
  })
}
