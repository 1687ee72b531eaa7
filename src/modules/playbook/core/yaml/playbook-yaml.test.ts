import { describe, expect, test } from 'vitest'
import { languages, translate } from '#lang'
import { playbookSchema } from '../../contract.ts'
import { defaultPlaybook } from '../default-playbook.ts'
import { readPlaybook } from './read-playbook.ts'
import { sectionCodes } from './sections.ts'
import { writePlaybook } from './write-playbook.ts'

const text = writePlaybook(defaultPlaybook())

/** Line of a piece of the text, from 1. */
const lineOf = (piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length

describe('the playbook as YAML', () => {
  test('reading what was written gives the same playbook', () => {
    const read = readPlaybook(text)
    expect(read).toEqual({ ok: true, playbook: defaultPlaybook() })
  })

  test('every section has a comment in every language', () => {
    const sections = Object.keys(playbookSchema.shape).filter(
      (key) => !['format', 'name', 'version'].includes(key)
    )
    expect([...sectionCodes.keys()]).toEqual(sections)
    for (const language of languages)
      for (const code of sectionCodes.values())
        expect(translate(language, { code, params: {} })).not.toBe(code)
  })

  test('a threshold that cannot be meant is found on its line', () => {
    const line = text.split('\n').findIndex((one) => one.includes('high: 50万, medium: 10万')) + 1
    const read = readPlaybook(text.replace('high: 50万, medium: 10万', 'high: 5万, medium: 10万'))
    expect(read.ok ? [] : read.problems).toMatchObject([
      { path: 'grades.value.high', code: 'playbook.notAbove', line }
    ])
  })

  test('an unknown key is found at its own column', () => {
    const read = readPlaybook(text.replace('portraitLine:', 'portraitRow: []\n  portraitLine:'))
    expect(read.ok ? [] : read.problems).toMatchObject([
      { path: 'tags.portraitRow', code: 'playbook.unknownKey', line: lineOf('portraitLine:'), column: 3 }
    ])
  })

  test('a missing key is found where the map begins that lacks it', () => {
    const read = readPlaybook(text.replace(/^( {2}maxQuestions: 15\n)/m, ''))
    expect(read.ok ? [] : read.problems).toMatchObject([
      { path: 'forms.maxQuestions', code: 'playbook.missing', line: lineOf('forms:\n') }
    ])
  })

  test.each<[string, string, string]>([
    ['a bracket left open', 'name: [a', 'playbook.yaml'],
    ['one key twice', 'name: a\nname: b', 'playbook.yaml'],
    ['an alias to nothing', 'name: *nobody', 'playbook.yaml'],
    ['an empty file', '', 'playbook.notAPlaybook'],
    ['a list', '- a', 'playbook.notAPlaybook'],
    ['a book', 'a'.repeat(2_000_001), 'playbook.tooLong']
  ])('%s is no playbook', (_what, yaml, code) => {
    const read = readPlaybook(yaml)
    expect(read.ok ? [] : read.problems).toMatchObject([{ code }])
  })

  test('aliases that multiply are refused, not unfolded', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [index, key] of 'bcdefgh'.split('').entries()) {
      const before = 'abcdefgh'[index]
      bomb.push(`${key}: &${key} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`)
    }
    const read = readPlaybook(bomb.join('\n'))
    expect(read.ok ? [] : read.problems).toMatchObject([{ code: 'playbook.yaml' }])
  })
})
