/** The words around a number, in `plain` form, and what each says about it. */
export type Word =
  | Readonly<{
      is:
        | 'range'
        | 'or'
        | 'and'
        | 'plusMinus'
        | 'between'
        | 'about'
        | 'near'
        | 'skip'
        | 'negative'
        | 'break'
        | 'stop'
    }>
  | Readonly<{ is: 'min' | 'max' }>
  /** Stands after the number only (以上, 以内), so that it never binds the next one. */
  | Readonly<{ is: 'afterMin' | 'afterMax' | 'afterAbout' }>
  | Readonly<{ is: 'currency'; currency: string }>
  | Readonly<{ is: 'heads' }>
  | Readonly<{ is: 'per'; per: Per }>
  | Readonly<{ is: 'label'; label: Label }>

/** What the amount is paid for: per year, per month …, or per piece. */
export type Per = 'year' | 'quarter' | 'month' | 'day' | 'unit'
export type Label = 'employees' | 'revenue' | 'other'

type Entry = readonly [word: string, meaning: Word]

/** Words parted by blanks; `_` stands for a blank inside one. */
const all = (words: string, meaning: Word): readonly Entry[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word.replaceAll('_', ' '), meaning])

/** 不得低于, 别超, 不能高于: each way to say no with each way to say more or less. */
const denied = (verbs: string): string =>
  '不 别 不要 不用 不会 不能 不可 不得 不应 不宜 不许 不想 勿 没 未'
    .split(' ')
    .flatMap((no) => verbs.split(' ').map((verb) => no + verb))
    .join(' ')

const currencies: Readonly<Record<string, string>> = {
  CNY: 'renminbi chinese_yuan rmb cny 人民币元 元人民币 人民币圆 人民币 元整 圆整 元正 圆正 块钱 元钱 元 圆 块 ¥ ￥ yuan 软妹币',
  USD: 'us_dollars us_dollar us$ usd 美元 美金 美刀 刀 $ 美圆 dollars dollar',
  HKD: 'hong_kong_dollars hk_dollars hk$ hkd 港币 港元 港纸 香港元 港圆',
  EUR: 'eur € 欧元 欧 euros euro',
  JPY: 'jpy 日元 日币 日圆 円 yen',
  GBP: 'gbp £ 英镑 镑 pounds',
  TWD: 'nt_dollars twd nt$ ntd 台币 新台币 新台币元 台币元',
  KRW: 'krw 韩元 韩币 韩圆 ₩',
  SGD: 'singapore_dollars sgd s$ 新加坡元 新币 新元 坡币',
  AUD: 'australian_dollars aud a$ 澳元 澳币 澳大利亚元',
  CAD: 'canadian_dollars cad c$ 加元 加币 加拿大元',
  CHF: 'chf 瑞士法郎 瑞郎',
  MOP: 'mop 澳门元 澳门币',
  RUB: 'rub 卢布',
  INR: 'inr 卢比',
  THB: 'thb 泰铢 ฿',
  VND: 'vnd 越南盾',
  MYR: 'myr 马币 林吉特 令吉',
  IDR: 'idr 印尼盾 印尼卢比',
  PHP: 'php 菲律宾比索',
  BRL: 'brl 雷亚尔 巴西雷亚尔',
  NZD: 'nzd nz$ 新西兰元 纽币 纽元',
  SAR: 'sar 里亚尔 沙特里亚尔',
  AED: 'aed 迪拉姆',
  SEK: 'sek 瑞典克朗'
}

const entries: readonly Entry[] = [
  ...all('- -- ~ 至 到 to … ... → 乃至 直到', { is: 'range' }),
  ...all('或者 或 or', { is: 'or' }),
  ...all('和 与 跟 及 and &', { is: 'and' }),
  ...all('± +/- 正负 上下浮动', { is: 'plusMinus' }),
  ...all('介于 between', { is: 'between' }),
  ...all(
    '约 大约 大概 大致 大略 大体 差不多 约莫 约为 估计 预估 估算 估 粗估 暂估 around about approximately approx approx. roughly circa ca ca. ≈ 不出意外 目测 可能 应该 或许',
    { is: 'about' }
  ),
  ...all('将近 接近 临近 逼近 近 小 快 快到 快要 nearly almost', { is: 'near' }),
  ...all(
    `${denied('低于 少于 小于')} 少则 超过 超 超出 大于 大于等于 多于 高于 不下 不下于 不止 不亚于 至少 最少 起码 最低 少说 少说也有 最低要 下限 ≥ > >= ≧ => 突破 破 保底 逾 逾越 过 已过 上 满 起步价 起价 高达 多达
     more_than greater_than at_least over above minimum min from 不低於 达到 达`,
    { is: 'min' }
  ),
  ...all(
    `${denied('超过 超出 超 高于 多于 大于 突破')} 多则 最多 至多 顶多 最高 最大 撑死 顶天 小于 小于等于 少于 低于 不到 不足 未满 不满 未达 没到 未到 没过 未过 未及 不及 上限 封顶 控制在 压在 < <= =< ≤ ≦
     less_than up_to under below at_most maximum max within no_more_than fewer_than 限额 限 以内不超过`,
    { is: 'max' }
  ),
  ...all(
    '及以上 和以上 或以上 以上 之上 往上 向上 起步 起 起跳 打底 保底 开外 以外 开头 朝上 + 及更多 或更多 不止 打不住 下不来 拿不下 不等以上 plus up or_more and_above and_up 级以上 ↑',
    { is: 'afterMin' }
  ),
  ...all(
    '及以下 或以下 以下 之下 往下 以内 之内 内 以里 之里 里 封顶 为限 为上限 为止 不到 未满 不足 顶天 撑死 撑死了 还不到 都不到 到顶 顶格 上限 or_less or_fewer max 级以下 以内吧 ↓',
    { is: 'afterMax' }
  ),
  ...all(
    '左右 上下 前后 附近 不等 的样子 样子 出头 出点头 出头点 出头儿 冒头 级 级别 量级 规模 浮动 可调 之多 挂零 多点 来着 多一点 or_so',
    {
      is: 'afterAbout'
    }
  ),
  ...all(
    '余人 人 名员工 名职工 名工人 号员工 号职工 个工人 工人 名 位员工 位 个员工 个人 号人 口人 口子 员工 员 职工 雇员 人员 个员 persons person people employees employee staff heads headcount ppl fte ftes workers personnel staffs members users 名雇员 名人员 名在职员工 名正式员工',
    { is: 'heads' }
  ),
  ...all('/年 /每年 每年 年均 /y /yr /year 一年 per_year a_year annually p.a. pa', {
    is: 'per',
    per: 'year'
  }),
  ...all('/季度 /季 每季度 每季 一季度 per_quarter', { is: 'per', per: 'quarter' }),
  ...all('/月 每月 每个月 一个月 /m /mo /month per_month monthly 月均', { is: 'per', per: 'month' }),
  ...all('/天 /日 每天 每日 一天 per_day daily', { is: 'per', per: 'day' }),
  ...all(
    '/套 /台 /个 /件 /人 /吨 /次 /单 /家 /份 /项 /批 /㎡ /平米 /平方 每套 每台 每个 每件 每吨 每次 每单 每家 每人 每份 一套 一台 一件 一吨 一次 一单 一批 per_unit each',
    { is: 'per', per: 'unit' }
  ),
  ...all('负 亏损 亏 负债 minus', { is: 'negative' }),
  ...all(
    `年营收 年营业收入 年营业额 营收 营业收入 营业额 年收入 总收入 收入 年产值 总产值 产值 年销售额 年销售收入 年销售 销售收入 销售额 年销 销售 年流水 流水 gmv 业绩 年业绩 revenue turnover sales
     annual_revenue 年营业 营业总收入 产出 年产出 年度营收 年度营业额 年度销售额 去年营收 年营收额 营业规模 营收规模 销售规模 产值规模 年销量额 主营收入 体量`,
    { is: 'label', label: 'revenue' }
  ),
  ...all(
    `员工 员工数 员工人数 员工总数 员工数量 员工规模 人数 人数规模 人员 人员规模 人员数 人员数量 职工 职工人数 职工数 团队 团队规模 团队人数 在职 在职员工 在职人数 从业人员 从业人数 雇员 用工 用工人数 参保人数 参保 社保人数
     headcount employees employee staff team_size 全职 正式员工 公司人数 企业人数 规模人数 全公司 全厂 全集团 总人数 公司总人数 全员 全体员工 公司一共 公司总共`,
    { is: 'label', label: 'employees' }
  ),
  ...all(
    '注册资本 注册资金 实缴 实缴资本 实收资本 净利润 利润 净利 毛利 资产 总资产 净资产 面积 占地 厂房 成立 创立 创建 年限 融资',
    {
      is: 'label',
      label: 'other'
    }
  ),
  ...all('研发团队 技术团队 销售团队 研发人员 技术人员 销售人员 研发部 销售部 技术部', {
    is: 'label',
    label: 'other'
  }),
  ...all('其中', { is: 'stop' }),
  ...all('另外 另有 首期 尾款 定金 首付 余款 二期 一期', { is: 'break' }),
  ...all('的 吧 呢 啊 了 哦 为 是 在 有 共 计 合计 总计 总共 一共 共计 好 之间 间 范围 区间 : = 整 正 约为', {
    is: 'skip'
  })
]

const byFirst = new Map<string, readonly Entry[]>()
for (const entry of [
  ...entries,
  ...Object.entries(currencies).flatMap(([currency, words]) => all(words, { is: 'currency', currency }))
]) {
  const first = entry[0].charAt(0)
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), entry].sort((a, b) => b[0].length - a[0].length)
  )
}

const BINDS_CLOSELY: ReadonlySet<string> = new Set(['min', 'max', 'near'])
const BEFORE_NUMBER = /[\d十百千万亿一二两三四五六七八九几数半¥$€£ 约人壹贰叁肆伍陆柒捌玖拾佰仟]/

const isLatin = (code: number): boolean => code >= 97 && code <= 122

/**
 * The longest word at a place that the reader accepts there; a Latin word ends where its letters end.
 * `accepts` tells apart a word with two uses: 以上-like `上限` before and after a number.
 */
export const wordAt = (
  text: string,
  at: number,
  accepts: (meaning: Word) => boolean
): Readonly<{ meaning: Word; end: number }> | null => {
  for (const [word, meaning] of byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(word, at) || !accepts(meaning)) continue
    const end = at + word.length
    // 上, 过, 近, 限 … bind a number only right before it: 上亿, 近千万, but not 上年度.
    const isSign = end === at + 1 && word > '\u3400' && BINDS_CLOSELY.has(meaning.is)
    if (isSign && !BEFORE_NUMBER.test(text.charAt(end))) continue
    if (
      isLatin(word.charCodeAt(word.length - 1)) &&
      isLatin(text.charCodeAt(end)) &&
      isLatin(word.charCodeAt(0))
    )
      continue
    return { meaning, end }
  }
  return null
}
