import { describe, expect, test } from 'vitest'
import { initialsOf } from '#lib/chinese'
import { searchTermsOf, searchQueryOf, type SearchQuery } from './index.ts'
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

/** What PostgreSQL does with the queries that are written here: any of all of words or beginnings. */
const holds = (query: string, lexemes: readonly string[]): boolean =>
  query.split(' | ').some((all) =>
    all
      .replace(/^\(|\)$/g, '')
      .split(' & ')
      .every((word) => {
        const [, text = '', beginning] = /^'(.*)'(:\*)?$/.exec(word) ?? []
        return lexemes.some((lexeme) => (beginning ? lexeme.startsWith(text) : lexeme === text))
      })
  )

const answers = (typed: string): readonly string[] => {
  const query = searchQueryOf(typed)
  if (!query) return []
  const { folded: _, core: _core, ...questions } = query
  return Object.entries(questions as Omit<SearchQuery, 'folded' | 'core'>).flatMap(([kind, question]) =>
    question !== null && holds(question, hengda.lexemes) ? [kind] : []
  )
}

describe('宁波恒达汽车零部件有限公司', () => {
  test('is kept in few words', () => {
    expect(hengda).toMatchObject({ nameFolded: '宁波恒达汽车零部件有限公司', initials: 'nbhdqclbj' })
    expect(hengda.lexemes.length).toBeLessThanOrEqual(30)
    expect(hengda.lexemes.filter((word) => !word.startsWith('^')).length).toBeLessThanOrEqual(26)
    expect(hengda.lexemes).not.toContain('有限')
  })

  test.each([
    ['two characters', '恒达', ['name']],
    ['its whole name', '宁波恒达汽车零部件有限公司', ['name', 'nearName']],
    ['traditional characters', '恆達汽車', ['name', 'nearName']],
    ['a legal form begun', '汽车零部件有限', ['name', 'nearName']],
    ['spaces and signs', '恒 达（汽车）', ['name', 'nearName']],
    ['the short name', '汽配', ['name']],
    ['one character wrong', '恒大汽车零部件', ['nearName']],
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

test('nothing that is typed ends the quotes of a question', () => {
  for (const typed of ["'; drop table", "a' | 'b", '\\', "''", '‘ʼ', 'a:*'])
    for (const question of Object.values(searchQueryOf(typed) ?? {}))
      expect(question?.replaceAll(/'[\p{L}\p{N}@#=~%!^]*'(:\*)?/gu, '') ?? '').not.toMatch(/['\\]/)
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
