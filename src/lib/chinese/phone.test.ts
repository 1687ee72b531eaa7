import { describe, expect, test } from 'vitest'
import { areaCodeRegion } from './area-codes.ts'
import { parsePhone, parsePhones } from './phone.ts'

const shown = (text: string): string =>
  parsePhones(text)
    .map((parsed) => {
      if (!parsed.ok) return parsed.code.replace('chinese.phone.', '')
      const { e164, extension, kind, areaCode } = parsed.value
      return `${e164}${extension === null ? '' : `x${extension}`} ${kind}${areaCode === undefined ? '' : ` ${areaCode}`}`
    })
    .join(' & ')

describe('phone numbers of a cell', () => {
  test.each([
    ['13800138000', '+8613800138000 mobile'],
    ['138 0013 8000', '+8613800138000 mobile'],
    ['138-0013-8000', '+8613800138000 mobile'],
    ['+86 138 0013 8000', '+8613800138000 mobile'],
    ['+8613800138000', '+8613800138000 mobile'],
    ['0086-13800138000', '+8613800138000 mobile'],
    ['8613800138000', '+8613800138000 mobile'],
    ['１３８００１３８０００', '+8613800138000 mobile'],
    ['010-62345678', '+861062345678 landline 010'],
    ['(010)62345678', '+861062345678 landline 010'],
    ['010-62345678转801', '+861062345678x801 landline 010'],
    ['(0755) 8888 8888-8001', '+8675588888888x8001 landline 0755'],
    ['+86 21 6234 5678', '+862162345678 landline 021'],
    ['0086-10-62345678', '+861062345678 landline 010'],
    ['+86-755-88888888-123', '+8675588888888x123 landline 0755'],
    ['+86 (0)755 8888 8888', '+8675588888888 landline 0755'],
    ['021-62345678/79', '+862162345678 landline 021 & +862162345679 landline 021'],
    ['13800138000/010-62345678', '+8613800138000 mobile & +861062345678 landline 010'],
    ['13800138000、13900139000', '+8613800138000 mobile & +8613900139000 mobile'],
    ['13800138000 13900139000', '+8613800138000 mobile & +8613900139000 mobile'],
    ['张三13800138000李四13900139000', '+8613800138000 mobile & +8613900139000 mobile'],
    ['电话：0571-88886666', '+8657188886666 landline 0571'],
    ['Tel: 0571-88886666 ext. 12', '+8657188886666x12 landline 0571'],
    ['400-800-1234', '+864008001234 service'],
    ['4008001234', '+864008001234 service'],
    ['400-800-1234转5', '+864008001234x5 service'],
    ['800 820 8820', '+868008208820 service'],
    ['95588', '+8695588 service'],
    ['10086', '+8610086 service'],
    ['138****1234', 'masked'],
    ['138xxxx1234', 'masked'],
    ['1380013800', 'length'],
    ['138001380001', 'length'],
    ['12345678901', 'unassigned'],
    ['62345678', 'areaCodeMissing'],
    ['0123-4567890', 'unassigned'],
    ['abc', 'unreadable'],
    ['-', ''],
    ['无', ''],
    ['', ''],
    ['+852 2345 6789', '+85223456789 landline'],
    ['00852-91234567', '+85291234567 mobile'],
    ['+886 912 345 678', '+886912345678 mobile'],
    ['+886-2-2345-6789', '+886223456789 landline'],
    ['+853 6612 3456', '+85366123456 mobile'],
    ['+1 (415) 555-2671', '+14155552671 mobile'],
    ['+44 20 7946 0958', '+442079460958 mobile'],
    ['75588888888', '+8675588888888 landline 0755'],
    ['1062345678', '+861062345678 landline 010'],
    ['013800138000', '+8613800138000 mobile'],
    ['1.38E+10', 'unreadable'],
    ['13800138000.0', '+8613800138000 mobile'],
    ['13000000000', 'fake'],
    ['微信同号 13812345678', '+8613812345678 mobile'],
    ['13812345678（王经理）', '+8613812345678 mobile'],
    ['0431—85678901', '+8643185678901 landline 0431'],
    ['0898-66771234', '+8689866771234 landline 0898'],
    ['0310-3012345', '+863103012345 landline 0310'],
    ['010-8888', 'length'],
    ['020 8888 9999', '+862088889999 landline 020'],
    ['13800138000 010-62345678', '+8613800138000 mobile & +861062345678 landline 010'],
    ['400-050-0827', '+864000500827 service'],
    ['138', 'unreadable'],
    ['手机:13912345678;座机:025-84567890-8012', '+8613912345678 mobile & +862584567890x8012 landline 025'],
    ['0755-26001234,26001235', '+8675526001234 landline 0755 & +8675526001235 landline 0755'],
    ['QQ 12345678', 'length'],
    ['abc@163.com', 'unreadable'],
    ['86-10-62345678', '+861062345678 landline 010'],
    ['(86)13800138000', '+8613800138000 mobile'],
    ['110', '+86110 service']
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('the first readable number of a cell is its number', () => {
    expect(parsePhone('138****1234 / 010-62345678')).toMatchObject({
      ok: true,
      value: { e164: '+861062345678' }
    })
    expect(parsePhone('-')).toMatchObject({ ok: false, code: 'chinese.phone.empty' })
  })

  test.each([
    ['010', ['11']],
    ['0755', ['44']],
    ['755', ['44']],
    ['0931', ['62']],
    ['0898', ['46']],
    ['0123', []]
  ])('area code %s lies in %s', (areaCode, provinces) => {
    expect(areaCodeRegion(areaCode)).toEqual(provinces)
  })
})
