/** The syllables of Mandarin in pinyin without tones, `ü` as `v`, by their first sound. Source: GB/T 16159. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u'
}

const syllables: ReadonlySet<string> = new Set(
  Object.entries(finals).flatMap(([first, rest]) => rest.split(' ').map((final) => first + final))
)
const LONGEST = 6
/** Typed names are ambiguous at few places; what is beyond is nobody's pinyin. */
const MOST_READINGS = 8

/**
 * The syllables that typed letters may be, the last one perhaps not finished: `huawei` → [[`hua`, `wei`], …], `qicheling`
 * → [[`qi`, `che`, `ling`], …], the longest first. Empty where they are no pinyin, or a single syllable's part.
 */
export const readingsOfPinyin = (letters: string): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = []
  let steps = 0
  const read = (from: number, before: readonly string[]): void => {
    steps += 1
    if (found.length >= MOST_READINGS || steps > 500) return
    if (from === letters.length) {
      found.push(before)
      return
    }
    for (let length = Math.min(LONGEST, letters.length - from); length >= 1; length--) {
      const syllable = letters.slice(from, from + length)
      if (syllables.has(syllable)) read(from + length, [...before, syllable])
    }
    const rest = letters.slice(from)
    const isBegun = from > 0 && rest.length < LONGEST && !syllables.has(rest)
    if (isBegun && [...syllables].some((known) => known.startsWith(rest))) found.push([...before, rest])
  }
  if (/^[a-z]+$/.test(letters)) read(0, [])
  return found
}

/**
 * The initials that typed letters may stand for when they are whole syllables, the last one perhaps not finished:
 * `huawei` → [`hw`], `xian` → [`x`, `xa`], `qichelingb` → [`qclb`]. Empty where they are no pinyin, or a single syllable's part.
 */
export const initialsOfPinyin = (letters: string): readonly string[] => [
  ...new Set(
    readingsOfPinyin(letters).map((reading) => reading.map((syllable) => syllable.charAt(0)).join(''))
  )
]
