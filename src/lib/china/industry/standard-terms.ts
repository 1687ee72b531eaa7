import { industries } from './tree.ts'

export type StandardTerm = Readonly<{ text: string; code: string; weight: number }>

const GENERAL_END =
  /(?:制造业|制造|加工业|加工|生产和供应业|生产和供应|服务业|服务|活动|批发业|批发|零售业|零售|采选业|采选|工程建筑|建筑业|管理业|经营|租赁|修理业|修理|和维护|与维护|业)$/
const GENERAL_START = /^(?:其他|其它|未列明|未包括|专用|相关)+/
const LISTED = /[、，（）()]|及其|及|和|与|等|或/

const withoutEnd = (name: string): string => {
  let text = name
  for (
    let next = text.replace(GENERAL_END, '');
    next !== text && next.length >= 2;
    next = text.replace(GENERAL_END, '')
  )
    text = next
  return text
}

/** Remains of a name that say nothing alone: 类似制品, 辅助性, 农业专. */
const NO_TERM =
  /^(?:类似|他|辅助|专业|相关|配套|控制|运输|一般|通用|基本|综合)|[专性初精]$|^(?:制造业|服务业|副产品|化学产品|入器械|印染精|染整精|农业专|互联网|零配件|日用产品|社会公共|资本市场|组织管理|专业技术|表演|经纪代理|群众团体|体育组织|鱼种场|齿轮减|工艺美术|设备制造)$/

/**
 * Terms that the standard's own names of groups and classes yield: `汽车零部件及配件制造` gives 汽车零部件, and for
 * names of trade the whole name only, since `服装批发` says nothing of who makes clothes.
 */
export const termsOfStandard = (): readonly StandardTerm[] => {
  const terms: StandardTerm[] = []
  for (const { code, name, level } of industries) {
    if (level < 2) continue
    const digits = code.slice(1)
    const division = Number(digits.slice(0, 2))
    const whole = name.replace(GENERAL_START, '')
    if (whole.length >= 3 && (level === 2 || !NO_TERM.test(whole)))
      terms.push({ text: whole, code: digits, weight: 1 })
    if (
      level < 3 ||
      division === 51 ||
      division === 52 ||
      division === 71 ||
      division === 43 ||
      division >= 91
    )
      continue
    for (const part of withoutEnd(whole).split(LISTED)) {
      const text = withoutEnd(part.replace(GENERAL_START, ''))
      if (text.length < 3 || text.length > 10 || NO_TERM.test(text)) continue
      terms.push({ text, code: digits, weight: 0.7 })
    }
  }
  return terms
}
