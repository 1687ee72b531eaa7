import { columnOf } from '../columns.ts'
import { attributesOf } from './xml.ts'

/** What the tag of a cell says; one object for a whole sheet, filled anew for each cell. */
export type CellTag = { column: number; style: number; type: string }

export const createCellTag = (): CellTag => ({ column: -1, style: 0, type: 'n' })

const isAttribute = (raw: string, at: number): boolean =>
  raw.charCodeAt(at) === 32 && raw.charCodeAt(at + 2) === 61 && raw.charCodeAt(at + 3) === 34

const readSlowly = (raw: string, tag: CellTag): void => {
  const attributes = attributesOf(raw)
  tag.column = columnOf(attributes.get('r') ?? '')
  tag.style = Number(attributes.get('s') ?? 0)
  tag.type = attributes.get('t') ?? 'n'
}

/**
 * Reads ` r="B2" s="4" t="s"`, two million times in a long sheet: in one pass where all attributes have one letter,
 * double quotes and one space, as every spreadsheet program writes them; otherwise the general way.
 */
export const readCellTag = (raw: string, tag: CellTag): void => {
  tag.column = -1
  tag.style = 0
  tag.type = 'n'
  let at = 0
  while (at < raw.length) {
    const end = isAttribute(raw, at) ? raw.indexOf('"', at + 4) : -1
    if (end === -1) {
      if (raw.slice(at).trim() !== '') readSlowly(raw, tag)
      return
    }
    switch (raw.charCodeAt(at + 1)) {
      case 114: // r
        tag.column = columnOf(raw, at + 4)
        break
      case 115: {
        // s
        let style = 0
        for (let digit = at + 4; digit < end; digit += 1) style = style * 10 + raw.charCodeAt(digit) - 48
        tag.style = style
        break
      }
      case 116: // t
        tag.type = end === at + 5 ? raw.charAt(at + 4) : raw.slice(at + 4, end)
    }
    at = end + 1
  }
}
