import { SYLLABLES, WORD_READINGS } from './pinyin-data.ts'

let readings: Map<string, string> | null = null

const readingsOfCharacters = (): Map<string, string> => {
  if (readings) return readings
  readings = new Map()
  for (const group of SYLLABLES.trim().split(/\s+/)) {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? ''
    for (const character of group.slice(syllable.length)) readings.set(character, syllable)
  }
  return readings
}

const WORDS = new RegExp(Object.keys(WORD_READINGS).join('|'), 'g')

/**
 * The syllables of an industry's name without tones: `会计服务` gives kuai, ji, fu, wu. Only characters that the
 * standard's names use have a reading; others (and marks) are left out.
 */
export const syllablesOfName = (name: string): readonly string[] => {
  const table = readingsOfCharacters()
  const spelled = name.replace(WORDS, (word) => ` ${WORD_READINGS[word] ?? ''} `)
  const syllables: string[] = []
  for (const part of spelled.match(/[a-z]+|[^a-z\s]/g) ?? []) {
    const reading = /^[a-z]/.test(part) ? part : table.get(part)
    if (reading !== undefined) syllables.push(reading)
  }
  return syllables
}
