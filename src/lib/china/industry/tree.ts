import { TREE_LINES } from './tree-data.ts'

/** 1 门类, 2 大类, 3 中类, 4 小类: how many places of the standard's code are given (a section is one letter). */
export type IndustryLevel = 1 | 2 | 3 | 4

/** An entry of GB/T 4754-2017; `code` carries the section's letter (`C`, `C36`, `C367`, `C3670`). */
export type Industry = Readonly<{ code: string; name: string; level: IndustryLevel; parent: string | null }>

const levelOfDigits = (digits: number): IndustryLevel => {
  if (digits === 4) return 4
  return digits === 3 ? 3 : 2
}

const readTree = (): Map<string, Industry> => {
  const tree = new Map<string, Industry>()
  let section = ''
  for (const line of TREE_LINES.trim().split('\n')) {
    const [code = '', name = ''] = line.split(' ')
    if (/^[A-T]$/.test(code)) {
      section = code
      tree.set(code, { code, name, level: 1, parent: null })
      continue
    }
    const parent = code.length === 2 ? section : section + code.slice(0, -1)
    tree.set(section + code, { code: section + code, name, level: levelOfDigits(code.length), parent })
  }
  return tree
}

const tree = readTree()
const sectionOfDivision = new Map<string, string>()
const childrenOf = new Map<string, Industry[]>()
for (const entry of tree.values()) {
  if (entry.level === 2) sectionOfDivision.set(entry.code.slice(1), entry.code.slice(0, 1))
  if (entry.parent === null) continue
  const siblings = childrenOf.get(entry.parent)
  if (siblings) siblings.push(entry)
  else childrenOf.set(entry.parent, [entry])
}

/** Every entry in the standard's order: 20 sections, 97 divisions, 473 groups, 1,382 classes. */
export const industries: readonly Industry[] = [...tree.values()]

const CODE = /^([A-T]?)(\d{2,4})(?!\d)/
const SECTION = /^([A-T])(?![A-Z0-9])/

/**
 * The entry of a code as people write it: `C36`, `36`, `c3670`, `Ｃ３６`, `C36-汽车制造业`, `C36 汽车制造业`, `C`.
 * A letter that contradicts the digits (`D36`) and a code that the standard lacks give null. Source: GB/T 4754-2017.
 */
export const industryOf = (text: string): Industry | null => {
  // Nearly all who ask have a code as the standard writes it.
  const exact = tree.get(text)
  if (exact !== undefined) return exact
  const code = text.normalize('NFKC').trim().toUpperCase()
  const section = SECTION.exec(code)?.[1]
  if (section !== undefined) return tree.get(section) ?? null
  const match = CODE.exec(code)
  if (!match) return null
  const [, letter = '', digits = ''] = match
  const own = sectionOfDivision.get(digits.slice(0, 2))
  if (own === undefined || (letter !== '' && letter !== own)) return null
  return tree.get(own + digits) ?? null
}

/** The entries directly below a code, in the standard's order; `''` gives the 20 sections. */
export const industriesBelow = (code: string): readonly Industry[] => {
  if (code === '') return industries.filter((entry) => entry.level === 1)
  const entry = industryOf(code)
  return entry ? (childrenOf.get(entry.code) ?? []) : []
}

/** From the section down to the entry itself: `3670` gives C, C36, C367, C3670; an unknown code gives none. */
export const pathOf = (code: string): readonly Industry[] => {
  const path: Industry[] = []
  for (let entry = industryOf(code); entry; entry = entry.parent === null ? null : industryOf(entry.parent))
    path.unshift(entry)
  return path
}

/** The division that reports use, whatever the depth: `C3670` gives C36; a section alone has none. */
export const twoDigitOf = (code: string): Industry | null =>
  pathOf(code).find((entry) => entry.level === 2) ?? null

/** How a code is shown: `C35` gives `C35-专用设备制造业` (the form of S4); an unknown code is shown as it is. */
export const industryLabel = (code: string): string => {
  const entry = industryOf(code)
  return entry ? `${entry.code}-${entry.name}` : code
}
