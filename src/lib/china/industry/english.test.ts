import { describe, expect, test } from 'vitest'
import { classifyIndustry } from './classify.ts'
import { englishForms } from './lexicon/english-forms.ts'
import { ENGLISH_TERMS } from './lexicon/english.ts'

const best = (text: string): string | undefined => classifyIndustry(text).candidates[0]?.code.slice(1)

describe('the industry in English', () => {
  test.each([
    ['machinery', '34'],
    ['Auto Parts', '36'],
    ['automotive components', '36'],
    ['Software', '65'],
    ['Software & IT services', '65'],
    ['logistics', '59'],
    ['Chemicals', '26'],
    ['e-commerce', '52'],
    ['cross-border e-commerce', '52'],
    ['restaurant', '62'],
    ['Pharmaceuticals', '27'],
    ['Medical Devices', '35'],
    ['Hospital & Health Care', '84'],
    ['telecommunications', '63'],
    ['lithium batteries', '38'],
    ['real estate', '70'],
    ['non-profit organizations', '95']
  ])('「%s」 is %s', (text, division) => {
    expect(best(text)).toBe(division)
  })

  test.each([
    ['furniture', '21'],
    ['furniture manufacturer', '21'],
    ['furniture wholesale', '51'],
    ['furniture store', '52'],
    ['machinery rental', '71']
  ])('what is done with the goods decides: 「%s」 is %s', (text, division) => {
    expect(best(text)).toBe(division)
  })

  test('every word is found under its own code, in singular and plural', () => {
    const wrong = ENGLISH_TERMS.trim()
      .split('\n')
      .flatMap((line) => {
        const division = line.slice(0, 2)
        const sure = line
          .slice(3)
          .split(', ')
          .filter((term) => !term.includes('*'))
        return sure.flatMap(englishForms).filter((term) => best(term) !== division)
      })
    expect(wrong).toEqual([])
  })

  test('a word inside another is none', () => {
    expect(classifyIndustry('carpenters').vague).toBe(true)
  })
})
