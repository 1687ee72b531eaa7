import type { ColumnKind, Tone } from './sheet-model.ts'

/** How a cell is shown; `moment` is a date with a time of day. */
export type CellStyle = ColumnKind | 'moment'

const STYLES: readonly CellStyle[] = ['number', 'text', 'amount', 'date', 'moment', 'percent', 'wrap']
const TONES: readonly (Tone | null)[] = [null, 'warning', 'strong', 'muted']

// Built-in formats where there is one (49 is text, 4 is #,##0.00), own ones from 164 on.
const FORMAT_OF: Readonly<Record<CellStyle, number>> = {
  number: 0,
  text: 49,
  amount: 4,
  date: 164,
  moment: 165,
  percent: 166,
  wrap: 49
}

const FONT_OF: Readonly<Record<Tone, number>> = { warning: 1, strong: 2, muted: 3 }
const FILL_OF: Readonly<Record<Tone, number>> = { warning: 3, strong: 0, muted: 0 }

/** The number of a cell format in `cellXfs`: every style in every tone, then the header and the note above it. */
export const styleIndex = (style: CellStyle, tone: Tone | null): number =>
  STYLES.indexOf(style) * TONES.length + TONES.indexOf(tone)
export const HEADER_STYLE = STYLES.length * TONES.length
export const NOTE_STYLE = HEADER_STYLE + 1

const cellFormat = (style: CellStyle, tone: Tone | null): string => {
  const font = tone === null ? 0 : FONT_OF[tone]
  const fill = tone === null ? 0 : FILL_OF[tone]
  const alignment =
    style === 'wrap' ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="top"/>'
  return `<xf numFmtId="${FORMAT_OF[style]}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`
}

const FONT = '<sz val="11"/>{color}<name val="等线"/><family val="2"/>'
const font = (before: string, color: string): string =>
  `<font>${before}${FONT.replace('{color}', color === '' ? '' : `<color rgb="FF${color}"/>`)}</font>`
const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`

const cellFormats = STYLES.flatMap((style) => TONES.map((tone) => cellFormat(style, tone)))

/** The one style sheet of every workbook we write; colours keep a contrast of at least 4.5 : 1. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="5">${font('', '')}${font('', '9C2B00')}${font('<b/>', '')}${font('', '6B7280')}${font('<b/>', '1F2937')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E5EAF2')}${fill('FFF1DC')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF9CA3AF"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellFormats.length + 2}">${cellFormats.join('')}<xf numFmtId="49" fontId="4" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
