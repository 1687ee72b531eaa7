import { pinyin } from 'pinyin-pro'
import { plain } from './fold.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const LATIN_RUN = /[a-z0-9]/

export type Pinyin = Readonly<{ joined: string; syllables: readonly string[] }>

/**
 * The pinyin of a text without tones, whole and by syllable; Latin words and numbers stay whole, signs vanish.
 * `重庆长安A12` → `chongqingchangana12`, [`chong`, `qing`, `chang`, `an`, `a12`]. `ü` is written `v`.
 */
export const pinyinOf = (text: string): Pinyin => {
  const units = pinyin(plain(text), { toneType: 'none', type: 'array', v: true })
  const syllables: string[] = []
  let inLatin = false
  for (const unit of units) {
    if (!LETTER_OR_DIGIT.test(unit)) {
      inLatin = false
      continue
    }
    // pinyin-pro gives each Latin character alone and each Han character as one syllable.
    const isLatin = unit.length === 1 && LATIN_RUN.test(unit)
    if (isLatin && inLatin) syllables[syllables.length - 1] += unit
    else syllables.push(unit)
    inLatin = isLatin
  }
  return { joined: syllables.join(''), syllables }
}

/** The first letters of the pinyin, as people type them to search: `重庆长安` → `cqca`; numbers stay whole. */
export const initialsOf = (text: string): string =>
  pinyinOf(text)
    .syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.slice(0, 1)))
    .join('')
