import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramsOf, initialsOf } from '#lib/chinese'
import { isNearName, searchTermsOf, searchQueryOf, type SearchQuery } from './index.ts'
import { nearQuery } from './near-query.ts'
import { tagWord } from './search-terms.ts'
import { initialsOfPinyin } from './syllables.ts'

const contact = {
  name: '张伟',
  position: null,
  department: null,
  phones: [
    { e164: '+8613800138000', extension: null, kind: 'mobile' as const, provinces: [] },
    { e164: '+8657487654321', extension: null, kind: 'landline' as const, provinces: [] }
  ],
  wechat: null,
  email: null,
  role: null,
  suggestedRole: null,
  responsibility: null,
  attention: []
}
const hengda = searchTermsOf({
  name: '宁波恒达汽车零部件有限公司',
  shortName: '恒达汽配',
  formerNames: [],
  creditCode: '91330200MA2GXXXX1A',
  externalId: 'C001',
  contacts: [contact]
})

/** What PostgreSQL does with the queries that are written here: words or beginnings, all or any of them, in brackets. */
const holds = (query: string, lexemes: readonly string[]): boolean => {
  const tokens = query.match(/'[^']*'(?::\*)?|[()&|]/g) ?? []
  let at = 0
  const joined = (sign: string, part: () => boolean): boolean[] => {
    const parts = [part()]
    while (tokens[at] === sign) {
      at += 1
      parts.push(part())
    }
    return parts
  }
  const any = (): boolean => joined('|', () => joined('&', one).every(Boolean)).some(Boolean)
  const one = (): boolean => {
    const token = tokens[at] ?? ''
    at += 1
    if (token === '(') {
      const held = any()
      at += 1
      return held
    }
    const [, text = '', beginning] = /^'(.*)'(:\*)?$/.exec(token) ?? []
    return lexemes.some((lexeme) => (beginning ? lexeme.startsWith(text) : lexeme === text))
  }
  return any()
}

/** All that is asked of the index, by its kind. */
const questionsOf = (query: SearchQuery): readonly (readonly [kind: string, question: string])[] => {
  const { folded: _, core: _core, nearName, ...others } = query
  const near =
    nearName === null
      ? []
      : [nearName.wrong, nearName.swapped, ...nearName.loose].filter((one) => one !== null)
  return [
    ...Object.entries(others).flatMap(([kind, question]) =>
      question === null ? [] : [[kind, question] as const]
    ),
    ...(near.length === 0 ? [] : [['nearName', near.join(' | ')] as const])
  ]
}

const answers = (typed: string): readonly string[] => {
  const query = searchQueryOf(typed)
  if (!query) return []
  return questionsOf(query).flatMap(([kind, question]) => (holds(question, hengda.lexemes) ? [kind] : []))
}

describe('宁波恒达汽车零部件有限公司', () => {
  test('is kept in few words', () => {
    expect(hengda).toMatchObject({ nameFolded: '宁波恒达汽车零部件有限公司', initials: 'nbhdqclbj' })
    expect(hengda.lexemes.length).toBeLessThanOrEqual(30)
    expect(hengda.lexemes.filter((word) => !word.startsWith('^')).length).toBeLessThanOrEqual(26)
    expect(hengda.lexemes).not.toContain('有限')
  })

  test.each([
    ['two characters', '恒达', ['name', 'homophone']],
    ['its whole name', '宁波恒达汽车零部件有限公司', ['name', 'homophone', 'nearName']],
    ['traditional characters', '恆達汽車', ['name', 'homophone', 'nearName']],
    ['a legal form begun', '汽车零部件有限', ['name', 'homophone', 'nearName']],
    ['spaces and signs', '恒 达（汽车）', ['name', 'homophone', 'nearName']],
    ['the short name', '汽配', ['name']],
    ['one character wrong', '恒大汽车零部件', ['homophone', 'nearName']],
    ['two characters of the same sound', '横大', ['homophone']],
    ['several of the same sound', '横大气车', ['homophone']],
    ['one character missing', '恒达汽零部件', ['nearName']],
    ['one character too many', '恒达达汽车零部件', ['nearName']],
    ['two that changed places', '恒达车汽零部件', ['nearName']],
    ['the first character wrong', '航达汽车', ['nearName']],
    ['one missing of four', '恒汽车', ['nearName']],
    ['its words apart', '汽车 恒达', ['name', 'nearName']],
    ['initials', 'qclbj', ['initials']],
    ['two initials', 'qc', ['initials']],
    ['the last two initials', 'bj', ['initials']],
    ['initials in capitals', 'NBHD', ['initials']],
    ['whole syllables', 'qichelingbujian', ['sound', 'pinyin']],
    ['two syllables', 'hengda', ['sound', 'pinyin']],
    ['its last two syllables', 'bujian', ['sound', 'pinyin']],
    ['a syllable not finished', 'hengdaqich', ['sound', 'pinyin']],
    ['other syllables of the same initials', 'haidi', ['pinyin']],
    ['a contact', '张伟', ['contact']],
    ['a contact’s family name', '张', ['contact']],
    ['a phone’s tail', '8000', ['phone']],
    ['a whole number', '138 0013 8000', ['phone']],
    ['a number with its country', '+86 13800138000', ['phone']],
    ['a landline', '0574-87654321', ['phone']],
    ['the credit code', '91330200ma2gxxxx1a', ['code']],
    ['the beginning of the credit code', '913302', ['code']],
    ['the number of the list', 'c001', ['code']],
    ['something else', '华为', []],
    ['a legal form alone', '有限公司', []],
    ['signs only', '--', []]
  ])('is found by %s: %s', (_, typed, kinds) => {
    expect(answers(typed)).toEqual(kinds)
  })
})

test.each([
  ['招工难', '痛点-招工难'],
  ['痛点-招工难', '痛点-招工难'],
  ['30-50万', '预算-30-50万'],
  ['预算-30-50万', '预算-30-50万']
])('%s asks for the tag %s', (typed, tag) => {
  expect(searchQueryOf(typed)?.tag).toContain(`'${tagWord(tag)}'`)
})

test('nothing that is typed ends the quotes of a question', () => {
  for (const typed of ["'; drop table", "a' | 'b", '\\', "''", '‘ʼ', 'a:*']) {
    const query = searchQueryOf(typed)
    for (const [, question] of query ? questionsOf(query) : [])
      expect(question.replaceAll(/'[\p{L}\p{N}@#=~%!^]*'(:\*)?/gu, '')).not.toMatch(/['\\]/)
  }
})

test('a company’s long name still makes a lean row', () => {
  const long = searchTermsOf({
    name: '甲乙丙丁'.repeat(500),
    shortName: null,
    formerNames: [],
    creditCode: 'x'.repeat(5000),
    externalId: null,
    contacts: Array.from({ length: 50 }, () => contact)
  })
  expect(long.lexemes.length).toBeLessThanOrEqual(60)
  expect(long.nameFolded.length).toBeLessThanOrEqual(200)
})

test.each([
  ['xian', ['x', 'xa', 'xan', 'xn']],
  ['huawei', ['haw', 'hw']],
  ['lvyou', ['ly']],
  ['qichel', ['qcl']],
  ['qclbj', []],
  ['abcd1', []]
])('%s may have the initials %j', (letters, initials) => {
  expect([...initialsOfPinyin(letters)].sort()).toEqual(initials)
})

test('every syllable that a name has is known to the reader of pinyin', () => {
  const names = ['女装绿源略阳虐', '日用任然软若', '钟春双壮', '儿耳欧昂嗯', '迥琼雄永']
  for (const name of names) expect(initialsOf(name)).toHaveLength(Array.from(name).length)
})

/** What one character does to a name of five or more, at any place. */
const edited = fc
  .tuple(
    fc.array(fc.constantFrom(...Array.from('宁波恒达汽车零部件瑞科技')), { minLength: 5, maxLength: 14 }),
    fc.nat(),
    fc.constantFrom('wrong', 'missing', 'extra', 'doubled', 'swapped')
  )
  .map(([name, place, kind]) => {
    const at = place % (name.length - 1)
    const [one = '', next = ''] = name.slice(at)
    const [from, instead] = {
      wrong: [1, ['贸']],
      missing: [1, []],
      extra: [0, ['贸']],
      doubled: [0, [one]],
      swapped: [2, [next, one]]
    }[kind] as [number, string[]]
    return {
      name: name.join(''),
      typed: [...name.slice(0, at), ...instead, ...name.slice(at + from)].join('')
    }
  })

test('whatever one character does to a name, the index is asked for it', () => {
  fc.assert(
    fc.property(edited, ({ name, typed }) => {
      const near = nearQuery(typed)
      const lexemes = bigramsOf(name)
      const found = [near?.wrong ?? null, near?.swapped ?? null, ...(near?.loose ?? [])].some(
        (question) => question !== null && holds(question, lexemes)
      )
      expect(found).toBe(true)
      expect(isNearName(name, typed)).toBe(true)
    })
  )
})
