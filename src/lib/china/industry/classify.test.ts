import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyIndustry, readTrade } from './classify.ts'
import { FRESH_COMPANIES } from './testing/fresh-companies.ts'
import { LATE_COMPANIES } from './testing/late-companies.ts'
import { LISTED_COMPANIES } from './testing/listed-companies.ts'
import { UNSEEN_COMPANIES } from './testing/unseen-companies.ts'
import { industries, industryOf } from './tree.ts'

const best = (text: string, companyName = ''): string | undefined =>
  classifyIndustry(text, { companyName }).candidates[0]?.code

describe('the industry of a few words', () => {
  test.each([
    ['做汽车零件的', 'C36'],
    ['做外贸的', 'F51'],
    ['搞装修', 'E50'],
    ['修空调', 'O81'],
    ['装监控', 'E49'],
    ['卖手机配件', 'F51'],
    ['修路的', 'E48'],
    ['包工程的', 'E47'],
    ['搞大数据的', 'I65'],
    ['学车', 'P83'],
    ['集成电路封装测试', 'C39'],
    ['开饭店', 'H62'],
    ['做软件', 'I65'],
    ['跨境电商', 'F52'],
    ['物业', 'K70'],
    ['4S店', 'F52'],
    ['火锅', 'H62'],
    ['注塑', 'C29'],
    ['模具', 'C35'],
    ['PCB', 'C39'],
    ['锂电池', 'C38'],
    ['光伏', 'C38'],
    ['芯片', 'C39'],
    ['医美', 'Q84'],
    ['直播带货', 'F52'],
    ['MCN', 'R90'],
    ['劳务派遣', 'L72'],
    ['月嫂', 'O80'],
    ['搞运输的', 'G54'],
    ['养猪的', 'A03'],
    ['開飯店', 'H62'],
    ['ＰＣＢ打样', 'C39'],
    ['刮大白', 'E50'],
    ['跑滴滴', 'G54'],
    ['杀猪', 'C13'],
    ['修高速公路', 'E48'],
    ['賣瓦斯', 'F52'],
    ['開計程車', 'G54'],
    ['童裝代工廠', 'C18']
  ])('「%s」 is %s', (text, code) => {
    expect(best(text)).toBe(code)
  })

  test.each(['做生意的', '贸易', '制造业', '各种产品', '', '   ', '公司', '？？？', 'asdf'])(
    '「%s」 is vague: ask',
    (text) => {
      const guess = classifyIndustry(text)
      expect(guess.vague).toBe(true)
      expect(guess.candidates).toEqual([])
      expect(guess.ask?.code).toBe('china.industry.vague')
    }
  )
})

test("the standard's own name of a division is understood", () => {
  const divisions = industries.filter(({ level }) => level === 2)
  const missed = divisions.filter(({ code, name }) => best(name) !== code).map(({ code }) => code)
  expect(missed).toEqual([])
})

describe('the industry of a main business or a 经营范围', () => {
  test.each([
    ['what is done with goods decides: made', '汽车零部件的研发、生产和销售', 'C36'],
    ['sold', '汽车零部件销售', 'F51'],
    ['sold in a shop', '汽车配件零售', 'F52'],
    ['mended', '汽车维修', 'O81'],
    ['hired out', '挖掘机出租', 'L71'],
    ['an act in front holds for the whole list', '制造、加工、销售：紧固件、轴承；热处理加工', 'C34'],
    ['an act behind holds for what stands before it', '钢材、木材、五金电料的销售', 'F51'],
    ['the first activity counts most', '房地产开发；金属材料、建材、包装材料的销售', 'K70'],
    ['permissions say nothing', '餐饮服务（依法须经批准的项目，经相关部门批准后方可开展经营活动）', 'H62'],
    ['nor do they without brackets', '餐饮服务，依法须经批准的项目，经相关部门批准后方可开展经营活动', 'H62'],
    ['imports and consulting say little', '塑料制品生产；货物进出口、技术进出口；技术咨询', 'C29'],
    ['the last word of a name is the thing itself', '汽车模具的制造', 'C35'],
    ['customers are no trade', '软件开发，产品应用于汽车、医药、电力、化工行业', 'I65'],
    ['an unknown word behind 销售 is sold all the same', '销售冷暖空调设备、管道配件、机电设备', 'F51'],
    ['批发零售 of one thing makes no shop of the rest', '水暖设备的销售；建筑材料的批发零售', 'F51'],
    ['who designs works without building them is a design office', '市政工程、水利工程的设计', 'M74'],
    ['who designs and builds is a builder', '装饰装修工程设计与施工', 'E50'],
    ['who examines buildings builds none', '建筑工程质量的检测', 'M74'],
    ['whom one serves is no trade', '为证券、基金、银行等金融机构提供软件开发', 'I65']
  ])('%s: %s', (_, text, code) => {
    expect(best(text)).toBe(code)
  })

  test('the name of a company helps where the text says nothing of acts', () => {
    expect(best('钢材、五金', '某某商贸有限公司')).toBe('F51')
    expect(best('阀门、水泵', '某某阀门制造有限公司')).toBe('C34')
  })

  test('the deciding words are given', () => {
    expect(classifyIndustry('做汽车零件的').candidates[0]?.because).toEqual(['汽车零件'])
  })

  test.each([
    ['白酒的酿造和销售', 'C1512'],
    ['房地产开发', 'K7010'],
    ['火锅店', 'H6210'],
    ['药品零售', 'F5251'],
    ['汽车配件销售', 'F5172'],
    ['做软件', 'I6513'],
    ['纸箱厂', 'C2231'],
    ['煤矿', 'B0610'],
    ['女鞋代工', 'C1952'],
    ['中医院', 'Q8412']
  ])('a class of four digits is found below the division: %s is %s', (text, code) => {
    expect(classifyIndustry(text, { level: 4 }).candidates[0]?.code).toBe(code)
  })
})

test('whatever the text, the answer is sound', () => {
  const word = fc.constantFrom(
    '汽车',
    '销售',
    '、',
    '；',
    '（',
    '的',
    '生产',
    '机械',
    '服务',
    '零售',
    '：',
    'x',
    '𠮷',
    '软件'
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    fc.string({ unit: 'binary' })
  )
  fc.assert(
    fc.property(text, fc.constantFrom(2, 3, 4), (text, level) => {
      const { vague, candidates } = classifyIndustry(text, { level, limit: 5 })
      const sum = candidates.reduce((total, { confidence }) => total + confidence, 0)
      const known = candidates.every(
        ({ code, name }) => industryOf(code)?.name === name && code.length === level + 1
      )
      const sorted = candidates.every(
        (one, at) => at === 0 || one.confidence <= (candidates[at - 1]?.confidence ?? 1)
      )
      return known && sorted && sum <= 1.05 && vague === (candidates.length === 0)
    })
  )
})

const shares = (rows: readonly string[]): { first: number; three: number } => {
  let [first, three] = [0, 0]
  for (const row of rows) {
    const [division = '', , text = ''] = row.split('|')
    const codes = classifyIndustry(text, { limit: 3 }).candidates.map(({ code }) => code.slice(1))
    if (codes[0] === division) first++
    if (codes.includes(division)) three++
  }
  return { first: first / rows.length, three: three / rows.length }
}

describe('listed companies by their main business', () => {
  const listed = LISTED_COMPANIES.trim().split('\n')
  const late = LATE_COMPANIES.trim().split('\n')
  const fresh = FRESH_COMPANIES.trim().split('\n')
  const unseen = UNSEEN_COMPANIES.trim().split('\n')

  test.each([
    ['looked at while the lexicon grew', listed.filter((_, at) => at % 2 === 0), 0.9, 0.97],
    ['not looked at', listed.filter((_, at) => at % 2 === 1), 0.9, 0.95],
    ['smaller ones, written after the lexicon', unseen, 0.77, 0.88],
    ['the third table', late, 0.76, 0.9],
    ["the fourth, by the exchange's divisions", fresh, 0.65, 0.8]
  ])('%s: enough are right at once and among three', (_, rows, first, three) => {
    const measured = shares(rows)
    expect(measured.first).toBeGreaterThanOrEqual(first)
    expect(measured.three).toBeGreaterThanOrEqual(three)
  })
})

test.each(['汽车零部件的研发、生产和销售', '火锅店', '光伏逆变器、储能系统', '公路货运、仓储'])(
  'reading a trade at once gives what classifying twice gives: %s',
  (text) => {
    const { best, finest } = readTrade(text)
    expect(best).toEqual(classifyIndustry(text, { limit: 1 }).candidates[0])
    const fine = classifyIndustry(text, { level: 4, limit: 6 }).candidates
    expect(fine.find(({ code }) => code.startsWith(best?.code ?? '?'))?.code).toBe(finest)
  }
)

test('a vague text gives no trade', () => {
  expect(readTrade('做生意的')).toEqual({ vague: true, best: null, finest: null })
})
