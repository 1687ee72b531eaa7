import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import {
  ALPHABET,
  codeCheckCharacter,
  isLegacyNumber,
  organisationCheckCharacter
} from './check-characters.ts'
import { checkCreditCode, checkedCreditCode } from './check-credit-code.ts'

const VALID = '91110108551385082Q'

test('a valid code says who registered what and where', () => {
  expect(checkCreditCode(VALID)).toEqual({
    input: VALID,
    code: VALID,
    valid: true,
    reason: null,
    note: null,
    legacy: false,
    region: { code: '110108', name: '北京市海淀区' },
    authority: { code: '9', name: '工商' },
    category: { code: '1', name: '企业' },
    organisationCode: '551385082',
    proposal: null
  })
})

describe('how it is typed does not matter', () => {
  test.each([
    '91110108551385082q',
    ' 9111 0108 5513 8508 2Q ',
    '91110108551385082Q。',
    '９１１１０１０８５５１３８５０８２Ｑ',
    '91110108-551385082Q'
  ])('%s', (text) => {
    expect(checkCreditCode(text)).toMatchObject({ input: text, code: VALID, valid: true })
  })
})

describe('a wrong code gets its first fault', () => {
  test.each([
    ['', 'empty', {}],
    ['3202112113146', 'length', { length: 13 }],
    ['91110108551385082QQ', 'length', { length: 19 }],
    ['9111O108551385082Q', 'character', { character: 'O', position: 5 }],
    ['B1110108551385082Q', 'authority', { character: 'B' }],
    ['97110108551385082Q', 'category', { character: '7', authority: '工商' }],
    ['9111010A551385082Q', 'regionDigit', { character: 'A', position: 8 }],
    ['91990108551385082Q', 'region', { region: '990108' }],
    ['911101085513850829', 'checkCharacter', { expected: 'Q', found: '9' }],
    ['9144010174759645X9', 'organisation', { expected: '5', found: 'X' }]
  ])('%s: %s', (text, fault, params) => {
    const { valid, reason } = checkCreditCode(text)
    expect(valid).toBe(false)
    expect(reason).toEqual({ code: `china.creditCode.${fault}`, params })
  })
})

test.each([
  ['320105000043786', 'legacy', '江苏省南京市建邺区'],
  ['320105000043787', 'legacyCheck', '江苏省南京市建邺区']
])('%s is a registration number of old', (text, code, region) => {
  const check = checkCreditCode(text)
  expect(check).toMatchObject({ valid: false, legacy: true, region: { name: region } })
  expect(check.reason?.code).toBe(`china.creditCode.${code}`)
})

describe('authorities and categories', () => {
  test.each([
    ['11', '机构编制', '机关'],
    ['12', '机构编制', '事业单位'],
    ['31', '司法行政', '律师执业机构'],
    ['51', '民政', '社会团体'],
    ['81', '工会', '基层工会'],
    ['92', '工商', '个体工商户'],
    ['93', '工商', '农民专业合作社'],
    ['A1', '中央军委改革和编制办公室', '军队事业单位'],
    ['N2', '农业', '村级集体经济组织'],
    ['Y1', '其他', '其他']
  ])('%s is %s, %s', (first, authority, category) => {
    const start = `${first}11010855138508`
    const code = start + organisationCheckCharacter(start.slice(8, 16))
    expect(checkCreditCode(code + codeCheckCharacter(code))).toMatchObject({
      valid: true,
      authority: { name: authority },
      category: { name: category }
    })
  })
})

test('an abolished region is accepted by its province with a note', () => {
  const start = '9137120255138508'
  const code = start + organisationCheckCharacter(start.slice(8, 16))
  const check = checkCreditCode(code + codeCheckCharacter(code))
  expect(check).toMatchObject({ valid: true, region: { code: '371202', name: '山东省' } })
  expect(check.note?.code).toBe('china.creditCode.abolishedRegion')
})

describe('the nearest valid code is proposed where it is clearly the likeliest', () => {
  test.each([
    ['a forbidden letter', '9111O108551385082Q', VALID],
    ['a wrong digit in the organisation code', '91110108551885082Q', VALID],
    ['two neighbours swapped', '91110108553185082Q', VALID],
    ['several that are as likely', '914503007597506088', null],
    ['a digit lost', '9111010855138508Q', VALID],
    ['the last character lost', '91110108551385082', VALID],
    ['a digit doubled', '911101108551385082Q', VALID],
    ['the code among words', '统一社会信用代码：91110108551835082Q（副本）', VALID],
    ['far too short', '9111010855138', null]
  ])('%s: %s', (_, text, proposal) => {
    expect(checkCreditCode(text).proposal).toBe(proposal)
  })
})

test('any one wrong character and any swap of neighbours is found', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom(...Array.from(ALPHABET)),
      (at, character) => {
        const changed = VALID.slice(0, at) + character + VALID.slice(at + 1)
        expect(checkCreditCode(changed).valid).toBe(changed === VALID)
      }
    )
  )
})

test('what is proposed is valid', () => {
  const anyCode = fc
    .array(fc.constantFrom(...Array.from(ALPHABET)), { minLength: 18, maxLength: 18 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(anyCode, (code) => {
      const { proposal } = checkCreditCode(code)
      expect(proposal === null || checkCreditCode(proposal).valid).toBe(true)
    }),
    { numRuns: 40 }
  )
})

test('a legacy number needs fifteen digits that check', () => {
  expect(isLegacyNumber('320105000043786')).toBe(true)
  expect(isLegacyNumber('32010500004378A')).toBe(false)
})

const REGISTER = 'companies/register-20k.csv'

test.skipIf(!hasSharedData(REGISTER))(
  'of 20,000 registered codes only the truly wrong ones are refused',
  () => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(sharedData(REGISTER), 'utf8'), {
      header: true,
      skipEmptyLines: true
    }).data
    const counts: Record<string, number> = {}
    for (const row of rows) {
      const { reason } = checkCreditCode(row['统一社会信用代码'] ?? '')
      const name = reason?.code ?? 'valid'
      counts[name] = (counts[name] ?? 0) + 1
    }
    expect(counts).toEqual({
      valid: 19_910,
      'china.creditCode.legacy': 78,
      'china.creditCode.length': 8,
      'china.creditCode.checkCharacter': 1,
      'china.creditCode.organisation': 3
    })
  }
)

test('a code whose own check character is right tells two companies apart', () => {
  expect(checkedCreditCode(' 91530325-770477761a ')).toBe('91530325770477761A')
  expect(checkedCreditCode('91530325770477761B')).toBeNull()
  expect(checkedCreditCode('91530325I70477761A')).toBeNull()
  expect(checkedCreditCode('320105000043786')).toBeNull()
  expect(checkedCreditCode('')).toBeNull()
})

test.each([
  ['an organisation code alone', '67395965-4', 'organisationOnly'],
  ['a tax number of before 2015', '330106673959654', 'taxNumber'],
  ["a person's number", '11010519491231002X', 'person'],
  ["a trader's tax number, two digits behind his own", '11010519491231002X01', 'person'],
  ['what a spreadsheet left of it', '9.13301066739597E+17', 'scientific'],
  ['nine characters that do not check', '67395965-5', 'length']
])('%s is called so, and nothing is proposed', (_, text, reason) => {
  const { valid, proposal, reason: said } = checkCreditCode(text)
  expect([valid, proposal, said?.code]).toEqual([false, null, `china.creditCode.${reason}`])
})
