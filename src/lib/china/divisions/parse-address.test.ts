import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { parseAddress } from './parse-address.ts'
import { childrenOf, divisionOf, isGroupingName } from './tree.ts'
import { shortNameOf } from './short-name.ts'

const codes = (text: string, hint = {}): string => {
  const { provinceCode, cityCode, districtCode } = parseAddress(text, hint)
  return [provinceCode, cityCode, districtCode].map((code) => code ?? '-').join(' ')
}

describe('an address gives its province, city and district', () => {
  test.each([
    ['广东省深圳市南山区科技园', '44 4403 440305', '科技园'],
    ['海淀', '11 1101 110108', ''],
    ['昆山花桥经济开发区', '32 3205 320583', '花桥经济开发区'],
    ['义乌江东街道', '33 3307 330782', '江东街道'],
    ['江阴城东街道', '32 3202 320281', '城东街道'],
    ['哈尔滨道里', '23 2301 230102', ''],
    ['上海卢湾', '31 3101 310101', ''],
    ['青岛胶南', '37 3702 370211', ''],
    ['廊坊燕郊', '13 1310 131082', '燕郊'],
    ['天津,北辰区顺义道1号', '12 1201 120113', '顺义道1号'],
    ['北京市市辖区朝阳区建国路88号', '11 1101 110105', '建国路88号'],
    ['上海上海市浦东新区张江路', '31 3101 310115', '张江路'],
    ['昆山市玉山镇', '32 3205 320583', '玉山镇'],
    ['河南省济源市', '41 4190 419001', ''],
    ['仙桃市', '42 4290 429004', ''],
    ['新疆生产建设兵团第八师石河子市', '65 6590 659001', ''],
    ['广东省东莞市长安镇', '44 4419 441900', '长安镇'],
    ['重庆市九龙坡区白市驿', '50 5001 500107', '白市驿'],
    ['重庆市丰都县名山镇', '50 5002 500230', '名山镇'],
    ['内蒙古自治区呼和浩特市', '15 1501 -', ''],
    ['石家庄桥西区', '13 1301 130104', ''],
    ['江苏镇江', '32 3211 -', ''],
    ['江苏镇江丹徒', '32 3211 321112', ''],
    ['江苏镇江市京口区学府路', '32 3211 321102', '学府路'],
    ['河北唐山路南区新华道', '13 1302 130202', '新华道'],
    ['三河市区阳光小区', '13 1310 131082', '阳光小区'],
    ['昆明市东郊官渡区金马寺', '53 5301 530111', '东郊官渡区金马寺'],
    ['福州保税港区监管大楼(福清市新厝镇)', '35 3501 350181', '保税港区监管大楼(福清市新厝镇)'],
    ['香港九龙观塘区', '81 8100 810009', ''],
    ['香港中環', '81 8100 810001', '中環'],
    ['原崇文区东花市', '11 1101 110101', '东花市'],
    ['青岛西海岸', '37 3702 370211', '西海岸'],
    ['沣东新城', '61 6101 -', '沣东新城'],
    ['九龍觀塘', '81 8100 810009', ''],
    ['新界葵涌', '81 8100 810017', '葵涌'],
    ['内蒙包头', '15 1502 -', ''],
    ['板橋區文化路一段188號', '71 7108 -', '板橋區文化路一段188號'],
    ['竹北市光明六路', '71 7124 -', '竹北市光明六路'],
    ['台北市信義區松高路', '71 7101 -', '信義區松高路'],
    ['新竹科學園區', '71 7106 -', '科學園區'],
    ['天津开发区第三大街1号', '12 1201 120116', '开发区第三大街1号'],
    ['吉林高新区高新路288号', '22 2202 -', '高新区高新路288号'],
    ['香港九龍尖沙咀廣東道1號', '81 8100 810005', '尖沙咀廣東道1號'],
    ['觀塘', '81 8100 810009', ''],
    ['闸北天目西路', '31 3101 310106', '天目西路'],
    ['南安', '35 3505 350583', ''],
    ['海安', '32 3206 320685', ''],
    ['臺北市信義區', '71 7101 -', '信義區'],
    ['中国(上海)自由贸易试验区北园路92号', '31 3101 -', '自由贸易试验区北园路92号']
  ])('%s is %s', (text, expected, rest) => {
    expect(codes(text)).toBe(expected)
    expect(parseAddress(text).rest).toBe(rest)
  })
})

describe('new areas and development zones are no districts', () => {
  test.each([
    ['重庆两江新区金渝大道', '50 5001 -'],
    ['河北雄安新区', '13 1306 -'],
    ['合肥高新技术产业开发区望江西路1号', '34 3401 -'],
    ['西安市经开区凤城二路', '61 6101 -'],
    ['苏州工业园区星湖街', '32 3205 -'],
    ['义马市西工区振兴路', '41 4112 411281'],
    ['青岛市曹县路105号', '37 3702 -']
  ])('%s has a city only: %s', (text, expected) => {
    expect(codes(text)).toBe(expected)
  })
})

describe('a name that several places share is decided by what stands beside it or stays open', () => {
  test.each([
    ['长春市朝阳区', {}, '22 2201 220104'],
    ['鼓楼区中山路(南京)', {}, '32 3201 320106'],
    ['长安区', { province: '陕西' }, '61 6101 610116'],
    ['朝阳区', { city: '北京' }, '11 1101 110105'],
    ['中山区', { city: '210200' }, '21 2102 210202'],
    ['辽宁朝阳', {}, '21 2113 -'],
    ['龙山区南环路', { province: '河南', city: '安阳' }, '41 4105 -'],
    ['昆山市玉山镇', { province: '浙江' }, '32 3205 320583'],
    ['吉林', {}, '22 - -'],
    ['吉林市船营区', {}, '22 2202 220204'],
    ['市中区', { province: '山东' }, '37 - -'],
    ['西湖', {}, '- - -'],
    ['崇文门外大街', {}, '- - -']
  ])('%s with %j is %s', (text, hint, expected) => {
    expect(codes(text, hint)).toBe(expected)
  })

  test('朝阳区 alone names the places it may be', () => {
    const parsed = parseAddress('朝阳区建国路')
    expect(parsed.reason?.code).toBe('china.address.ambiguous')
    expect(parsed.candidates).toEqual(['110105', '220104'])
    expect(parsed.provinceCode).toBeNull()
  })
})

test('every district is found by its full name, with and without the province or the city', () => {
  const missed: string[] = []
  const shared = new Set<string>()
  const seen = new Map<string, string>()
  const districts = childrenOf(null).flatMap((province) =>
    childrenOf(province.code).flatMap((city) =>
      childrenOf(city.code).map((district) => ({ province, city, district }))
    )
  )
  for (const { province, district } of districts) {
    const name = province.name + district.name
    if (seen.has(name)) shared.add(name)
    seen.set(name, district.code)
  }
  for (const { province, city, district } of districts) {
    const code = district.code
    const isGroup = isGroupingName(city.name) || city.name === district.name
    const cityName = isGroup ? '' : city.name
    const whole = province.name + cityName + district.name
    const texts = [
      whole,
      `${province.name},${cityName},${district.name}`,
      shortNameOf(province.name) + cityName + district.name
    ]
    if (cityName !== '')
      texts.push(cityName + district.name, province.name + shortNameOf(cityName) + district.name)
    if (!shared.has(province.name + district.name)) texts.push(province.name + district.name)
    for (const text of texts)
      if (parseAddress(`${text}人民路1号`).districtCode !== code) missed.push(`${text} ${code}`)
  }
  expect(districts.length).toBeGreaterThan(2800)
  expect(missed).toEqual([])
})

describe('former names are restated', () => {
  test.each([
    ['襄樊市樊城区', '42 4206 420606'],
    ['湖北襄樊', '42 4206 -'],
    ['巢湖地区', '34 3401 340181'],
    ['安徽省巢湖市无为县', '34 3402 340281'],
    ['杭州市江干区', '33 3301 330102'],
    ['莱芜市钢城区', '37 3701 370117'],
    ['六安市寿县', '34 3404 340422'],
    ['吴江市盛泽镇', '32 3205 320509'],
    ['上海市闸北区', '31 3101 310106'],
    ['邢台市桥东区', '13 1305 130502']
  ])('%s is %s', (text, expected) => {
    expect(codes(text)).toBe(expected)
  })
})

describe('what is written around the place does not matter', () => {
  test.each([
    ['注册地址:中国广东省深圳市南山区', '44 4403 440305'],
    ['住所:浙江省 杭州市 西湖区', '33 3301 330106'],
    ['(100080)北京市海淀区', '11 1101 110108'],
    ['甘肃省庆阳市宁 县辑宁路', '62 6210 621026'],
    ['江苏省/苏州市/昆山市', '32 3205 320583'],
    ['廣東省廣州市天河區', '44 4401 440106']
  ])('%s is %s', (text, expected) => {
    expect(codes(text)).toBe(expected)
  })
})

describe('a street, a village or a company is no place', () => {
  test.each([
    '南京路100号',
    '共和新路3318号',
    '宜兴埠镇东马路97号',
    '大同湖农场',
    '市北部湾西路1号',
    '元村镇元村西关',
    '扶风佳苑1号楼',
    '西安大路188号',
    '长安镇',
    '松江河站前街'
  ])('%s', (text) => {
    const parsed = parseAddress(text)
    expect(parsed.provinceCode).toBeNull()
    expect(parsed.reason?.code).toBe('china.address.unknownPlace')
  })

  test('the hint still places it', () => {
    expect(codes('南京路100号', { province: '山东', city: '青岛' })).toBe('37 3702 -')
  })

  test('a hint taken against the address is said', () => {
    const parsed = parseAddress('海淀区中关村', { province: '上海' })
    expect(parsed).toMatchObject({ provinceCode: '31', districtCode: null, candidates: ['110108'] })
    expect(parsed.reason?.code).toBe('china.address.contradicts')
  })

  test('an empty address says so', () => {
    expect(parseAddress(' ').reason?.code).toBe('china.address.empty')
  })
})

test('any text gives codes that contain one another and exist', () => {
  const part = fc.constantFrom(
    '北京',
    '市',
    '朝阳',
    '区',
    '江苏',
    '苏州',
    '昆山',
    '县',
    '路',
    ' ',
    ',',
    '鼓楼',
    '1号',
    '中国',
    'x'
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const { provinceCode, cityCode, districtCode } = parseAddress(parts.join(''))
      expect(cityCode?.startsWith(provinceCode ?? '?') ?? true).toBe(true)
      expect(districtCode?.startsWith(cityCode ?? '?') ?? true).toBe(true)
      for (const code of [provinceCode, cityCode, districtCode])
        expect(code === null || divisionOf(code) !== null).toBe(true)
    })
  )
})

const REGISTER = 'companies/register-20k.csv'

describe.skipIf(!hasSharedData(REGISTER))('20,000 addresses of the company register', () => {
  test('at least 99.9 % of the provinces found are the registered ones, and 80 % of the rows have a district', () => {
    const file = readFileSync(sharedData(REGISTER), 'utf8')
    const rows = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data
    let provinces = 0
    let right = 0
    let districts = 0
    for (const row of rows) {
      const { provinceCode, districtCode } = parseAddress(row['注册地址'] ?? '')
      if (districtCode !== null) districts++
      if (provinceCode === null) continue
      provinces++
      if (shortNameOf(divisionOf(provinceCode)?.name ?? '') === row['所在省份']) right++
    }
    expect(provinces).toBeGreaterThan(19_000)
    expect(right / provinces).toBeGreaterThan(0.999)
    expect(districts / rows.length).toBeGreaterThan(0.8)
  })
})
