/** The sizes of the national standard, smallest first. */
export const SIZES = ['微型', '小型', '中型', '大型'] as const
export type Size = (typeof SIZES)[number]

/** Lower limits of 小型, 中型 and 大型; below the first it is 微型. */
export type Limits = readonly [small: number, medium: number, large: number]

/**
 * A row of the standard: the indicators it asks for, employees in heads, revenue and assets in 万元, and its
 * industries.
 */
export type SizeRow = Readonly<{
  name: string
  /** Prefixes of GB/T 4754-2017 codes with their section letter; the longest prefix of all rows counts. */
  industries: readonly string[]
  employees?: Limits
  revenueWan?: Limits
  assetsWan?: Limits
}>

/**
 * 统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号, all sixteen rows. 铁路运输 (G53), 房地产租赁经营 (K704), 金融, 教育, 卫生, public
 * administration and international organisations have no row.
 */
export const SIZE_ROWS: readonly SizeRow[] = [
  { name: '农、林、牧、渔业', industries: ['A'], revenueWan: [50, 500, 20_000] },
  { name: '工业', industries: ['B', 'C', 'D'], employees: [20, 300, 1000], revenueWan: [300, 2000, 40_000] },
  { name: '建筑业', industries: ['E'], revenueWan: [300, 6000, 80_000], assetsWan: [300, 5000, 80_000] },
  { name: '批发业', industries: ['F51'], employees: [5, 20, 200], revenueWan: [1000, 5000, 40_000] },
  { name: '零售业', industries: ['F52'], employees: [10, 50, 300], revenueWan: [100, 500, 20_000] },
  {
    name: '交通运输业',
    industries: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    employees: [20, 300, 1000],
    revenueWan: [200, 3000, 30_000]
  },
  {
    name: '仓储业',
    industries: ['G592', 'G593', 'G594', 'G595', 'G596', 'G599'],
    employees: [20, 100, 200],
    revenueWan: [100, 1000, 30_000]
  },
  { name: '邮政业', industries: ['G60'], employees: [20, 300, 1000], revenueWan: [100, 2000, 30_000] },
  { name: '住宿业', industries: ['H61'], employees: [10, 100, 300], revenueWan: [100, 2000, 10_000] },
  { name: '餐饮业', industries: ['H62'], employees: [10, 100, 300], revenueWan: [100, 2000, 10_000] },
  {
    name: '信息传输业',
    industries: ['I63', 'I64'],
    employees: [10, 100, 2000],
    revenueWan: [100, 1000, 100_000]
  },
  {
    name: '软件和信息技术服务业',
    industries: ['I65'],
    employees: [10, 100, 300],
    revenueWan: [50, 1000, 10_000]
  },
  {
    name: '房地产开发经营',
    industries: ['K701'],
    revenueWan: [100, 1000, 200_000],
    assetsWan: [2000, 5000, 10_000]
  },
  { name: '物业管理', industries: ['K702'], employees: [100, 300, 1000], revenueWan: [500, 1000, 5000] },
  { name: '租赁和商务服务业', industries: ['L'], employees: [10, 100, 300], assetsWan: [100, 8000, 120_000] },
  {
    name: '其他未列明行业',
    industries: ['M', 'N', 'O', 'Q85', 'R', 'K703', 'K709'],
    employees: [10, 100, 300]
  }
]

const SECTION_OF_DIVISION: readonly (readonly [last: number, letter: string])[] = [
  [5, 'A'],
  [12, 'B'],
  [43, 'C'],
  [46, 'D'],
  [50, 'E'],
  [52, 'F'],
  [60, 'G'],
  [62, 'H'],
  [65, 'I'],
  [69, 'J'],
  [70, 'K'],
  [72, 'L'],
  [75, 'M'],
  [79, 'N'],
  [82, 'O'],
  [83, 'P'],
  [85, 'Q'],
  [90, 'R'],
  [96, 'S'],
  [97, 'T']
]

/** `36`, `C36` and `c3670` as a code with its letter; null where it is none. */
const withSection = (code: string): string | null => {
  const match = /^([A-T]?)(\d{2,4})?$/.exec(code.trim().toUpperCase())
  if (!match) return null
  const [, letter = '', digits = ''] = match
  if (digits === '') return letter === '' ? null : letter
  const division = Number(digits.slice(0, 2))
  const section = SECTION_OF_DIVISION.find(([last]) => division <= last)?.[1]
  return section === undefined || (letter !== '' && letter !== section) ? null : section + digits
}

/**
 * The rows that an industry code may fall under: one for `C36`, two for `F` (批发业, 零售业), none for `J` or a code
 * that does not exist.
 */
export const sizeRowsOf = (industryCode: string): readonly SizeRow[] => {
  const code = withSection(industryCode)
  if (code === null) return []
  return SIZE_ROWS.filter(({ industries }) =>
    industries.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code))
  )
}
