/**
 * Pains and objections that people say with words between subject and judgement: 备件越来越难买, 人工成本今年也涨了, 精度一直不稳.
 * Every writing that ends with a judgement (`人工成本高`) is taken apart into its subject and the sense of its judgement.
 */
type Sense = 'up' | 'down' | 'slow' | 'bad'

/** What is said of a subject. `bad` is a complaint of anything; high, low and long are one only of what is said to be so. */
const WORDS: Readonly<Record<Sense, string>> = {
  up: '贵|偏高|高(?![效端级管新校])|涨|多(?![少久家个年次种数])|超标|大(?![家概约量厂客部型屏批会学])',
  down: '偏低|低|少(?!于)|掉|跌|下滑|下降|减少|不高|不多|上不去|不到',
  slow: '慢|久|拖|长(?![期江三度])',
  bad: '难|差(?![不异别距])|乱|不准|不稳|不及时|不到位|不够|不足|不畅|不一致|不统一|不透明|不配合|跟不上|供不上|紧张|紧缺|短缺|吃紧|紧(?![急密凑要跟接])|头[疼痛]|严重|厉害|麻烦|出错|出毛病|老出问题|扛不住|受不了|吃不消|费劲|费事|吃力|坏|缺'
}
const senses: readonly Sense[] = ['bad', 'up', 'down', 'slow']
const AT_END = senses.map((sense) => [sense, new RegExp(`^(.{2,})(${WORDS[sense]})$`)] as const)

/** What may stand between the two and changes nothing: times, degrees, 也, 都, 来得. */
const FILLER =
  '(?:来?得|的|地|也|都|还是?|就是|又|实在|确实|真的?|越来越|一直|最近|现在|今年|目前|近期|去年|每年|这(?:几|两)年|一年比一年|老是?|总是?|经常|[常太很较偏更最会变要做涨]|特别|非常|比较|有点|压力|[这那]块|[这那]边|方面|问题|不断|持续|已经|开始)'
const AFTER = senses.map((sense) => [sense, new RegExp(`^${FILLER}{0,4}(${WORDS[sense]})`)] as const)

/** Subjects of so many meanings that a word beside them says nothing: 客户…少, 设备…慢. */
const GENERAL: ReadonlySet<string> = new Set(
  '客户 设备 系统 数据 管理 人员 员工 工人 生产 产品 供应商 软件 机器 服务 技术 公司 市场 流程 采购 沟通 操作 成本 价格 投资 投入 质量 品质 人工 效率 同行 加工 产出 停机'.split(
    ' '
  )
)

/** `terms` by the sense of a judgement; of a complaint by its very word, since 库存不准 and 库存不透明 are two things. */
export type Judged = Readonly<{ subject: string; terms: Readonly<Record<string, string>> }>

const keyOf = (sense: Sense, word: string): string => (sense === 'bad' ? word : sense)

/** Subjects of writings with what they mean for each sense: 人工成本高 → 人工成本, up. A sense of two terms has the first. */
export const judgedOf = (
  writings: readonly (readonly [writing: string, term: string])[],
  general: ReadonlySet<string> = GENERAL
): readonly Judged[] => {
  const found = new Map<string, Record<string, string>>()
  for (const [writing, term] of writings)
    for (const [sense, pattern] of AT_END) {
      const [, subject = '', word = ''] = pattern.exec(writing) ?? []
      if (subject.length < 2 || general.has(subject)) continue
      const terms = found.get(subject) ?? {}
      terms[keyOf(sense, word)] ??= term
      found.set(subject, terms)
      break
    }
  return [...found].map(([subject, terms]) => ({ subject, terms }))
}

/**
 * What is said right behind a subject, and where it ends; null where it is no complaint of it. A complaint of any kind is one
 * of a subject that means a single thing: 备件很难买, though 备件 is only known to be dear.
 */
export const judgedAfter = (
  rest: string,
  { terms }: Judged
): Readonly<{ term: string; length: number }> | null => {
  for (const [sense, pattern] of AFTER) {
    const hit = pattern.exec(rest)
    if (!hit) continue
    const meant = new Set(Object.values(terms))
    const term =
      terms[keyOf(sense, hit[1] ?? '')] ?? (sense === 'bad' && meant.size === 1 ? [...meant][0] : undefined)
    if (term !== undefined) return { term, length: hit[0].length }
  }
  return null
}
