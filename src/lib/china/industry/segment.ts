import { LEAST_FINE_CONFIDENCE } from './candidates.ts'
import { classifyIndustry } from './classify.ts'
import { foldText } from './fold.ts'
import { COARSE_OF, COARSE_OF_SEGMENT, SEGMENT_LINES } from './segment-data.ts'
import { industryOf, pathOf, twoDigitOf } from './tree.ts'

export type IndustrySegment = Readonly<{
  /** `制造业`, or '' for an unknown code. */
  coarse: string
  /** `汽车零部件` (S0: 行业-汽车零部件). */
  short: string
  /** `制造业-汽车零部件` (S4). */
  label: string
}>

type Line = Readonly<{ short: string; codes: readonly string[]; words: readonly string[] }>

const lines: readonly Line[] = SEGMENT_LINES.trim()
  .split('\n')
  .map((line) => {
    const [short = '', codes = '', words = ''] = line.split(' ')
    return { short, codes: codes.split(','), words: words === '-' ? [] : words.split(',').map(foldText) }
  })

type FittingLine = Readonly<{ line: Line; depth: number }>

const fittingByDigits = new Map<string, readonly FittingLine[]>()

/** The lines that a code falls under, with the digits that they share; searched once a code, of which there are 1,972. */
const linesFor = (digits: string): readonly FittingLine[] => {
  const known = fittingByDigits.get(digits)
  if (known) return known
  const fitting = lines.flatMap((line) => {
    const depth = Math.max(
      0,
      ...line.codes.filter((code) => digits.startsWith(code)).map(({ length }) => length)
    )
    return depth === 0 ? [] : [{ line, depth }]
  })
  fittingByDigits.set(digits, fitting)
  return fitting
}

/** How well a line fits: a deeper code is better, a word of the text better still; 0 is not at all. */
const fitOf = ({ line: { words }, depth }: FittingLine, text: string): number => {
  if (words.length === 0) return depth * 10
  return words.some((word) => text.includes(word)) ? depth * 10 + 15 : 0
}

const coarseOf = (code: string, short: string): string =>
  COARSE_OF_SEGMENT[short] ?? COARSE_OF[code.slice(0, 3)] ?? COARSE_OF[code.charAt(0)] ?? ''

/** What the text says below the code: C35 with 精密模具 is C3525. */
const finestCode = (code: string, text: string): string => {
  if (text === '' || code.length === 5) return code
  const { candidates } = classifyIndustry(text, { level: 4, limit: 6 })
  const finer = candidates.find((candidate) => candidate.code.startsWith(code))
  return finer && finer.confidence >= LEAST_FINE_CONFIDENCE ? finer.code : code
}

/**
 * The short segment of a code for tags, sharpened by the words of a text: `C36` with `做汽车零件的` gives
 * 制造业-汽车零部件, `F52` with `开淘宝店` 服务业-电商. Without a line of ours it is the division's short name; an
 * unknown code gives empty texts. `finest` is the finer code where the caller has it already (`readTrade`). Forms: S0 and S4; the table is ours.
 */
export const industrySegment = (code: string, text = '', finest: string | null = null): IndustrySegment => {
  const entry = industryOf(code)
  if (!entry) return { coarse: '', short: '', label: '' }
  const digits = (finest ?? finestCode(entry.code, text)).slice(1)
  const plain = foldText(text)
  let short = ''
  let best = 0
  for (const fitting of linesFor(digits)) {
    const fit = fitOf(fitting, plain)
    if (fit > best) [best, short] = [fit, fitting.line.short]
  }
  if (best === 0) short = ((twoDigitOf(entry.code) ?? pathOf(entry.code)[0])?.name ?? '').replace(/业$/, '')
  const coarse = coarseOf(entry.code, short)
  return { coarse, short, label: coarse === '' || coarse === short ? short : `${coarse}-${short}` }
}
