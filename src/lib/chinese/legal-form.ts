/** Legal forms of companies as names write them, and the one name each is known by here. Source: 公司法, 合伙企业法. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^股份有限(?:责任)?(?:总)?公司/, '股份有限公司'],
  [/^有限(?:责任)?股份公司/, '股份有限公司'],
  [/^有限责任(?:总)?公司/, '有限责任公司'],
  // 有限 at the end is a name that was cut off.
  [/^有限(?:(?:总)?公司|$)/, '有限公司'],
  [/^股份(?:合作)?(?:总)?公司/, '股份有限公司']
]

const LIMITED = /(?:股份)?有限(?:责任)?(?:股份)?(?:总)?公司|股份(?:合作)?公司|(?<=[\u3400-\u9fff]{4})有限$/
const PLAIN_COMPANY = /(?:总公司|集团公司|公司)/
const PARTNERSHIP =
  /[(（]?(特殊普通合伙|普通合伙|有限合伙)(?:企业)?[)）]?((?:[(（]?.{2,8}(?:分所|分公司|分院|分部|分店|分厂|工厂|办事处|代表处|营业部|销售部|事业部|项目部)[)）]?)?)$/
const SOLE = /(个人独资(?:企业)?|个体工商户|个体户)[)）]?$/
const COOPERATIVE = /(?:农民)?专业合作(?:社联合社|联合社|社)$/
const JAPANESE = /^(?:株式会社|有限会社|\(株\))|(?:株式会社|有限会社|\(株\))$/
const LATIN =
  /(?:[\s,.]|(?<=[\u4e00-\u9fff)\]])|^)(?:(?:gmbh|ag|se)\s*[&+]\s*co\.?\s*k\.?g(?:\.?a\.?a)?|co\.?\s*,?\s*(?:ltd|limited|inc)|company\s+limited|limited\s+liability\s+company|s\.?a\.?r\.?l|l\.?l\.?c|l\.?l\.?p|inc|incorporated|ltd|limited|gmbh|corp|corporation|co|company|plc|ag|s\.?a|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|pte|pty|k\.?k|s\.?e|s\.?a\.?s|a\.?s|oyj?|a\.?b|a\/s|kg|ohg|kgaa|aktiengesellschaft|sdn\.?\s*bhd|tbk|pjsc|jsc|berhad|bhd|ltda|lda|kft|zrt|s\.?r\.?o|d\.?o\.?o|sp\.?\s*z\.?\s*o\.?\s*o|ooo|oao|aps|pvt|private|fz[ec]|fzco|w\.?l\.?l)\.?\s*$/

export type FormSplit = Readonly<{ head: string; form: string | null; rest: string }>

/** Siemens Ltd., China: the country stands behind the form. */
const COUNTRY_BEHIND =
  /^(.+?(?:ltd|limited|inc|llc))\.?\s*,\s*(china|hong kong|taiwan|singapore|japan|korea|asia)$/

/** Hengtai Co., Ltd. Shanghai Branch. */
const BRANCH_BEHIND =
  /^(.+?(?:\bltd|\blimited|\binc|\bllc|\bgmbh|\bcorp))[.,]*\s+((?:\S+\s+){1,3}(?:branch|office|plant|factory|division))$/

const latinFormOf = (written: string): FormSplit => {
  const parted = BRANCH_BEHIND.exec(written)
  if (parted?.[1]) return { ...latinFormOf(parted[1]), rest: parted[2] ?? '' }
  const behind = COUNTRY_BEHIND.exec(written)
  if (behind?.[1]) {
    const split = latinFormOf(behind[1])
    return { ...split, head: `${split.head} ${behind[2] ?? ''}` }
  }
  return plainLatinForm(written)
}

/** `Co., Ltd.` is `co ltd`, `L.L.C.` and `N.V.` are llc and nv. */
const formOf = (written: string): string =>
  written
    .replace(/(?<=\b\w)\.(?=\w\b)/g, '')
    .replace(/\s*\+\s*/g, ' & ')
    .replace(/[\s,.]+/g, ' ')
    .trim()

const plainLatinForm = (name: string): FormSplit => {
  let head = name
  const forms: string[] = []
  for (;;) {
    const match = LATIN.exec(head)
    if (!match || match.index === 0) break
    forms.unshift(formOf(match[0]))
    head = head.slice(0, match.index)
  }
  return { head, form: forms.length > 0 ? forms.join(' ') : null, rest: '' }
}

/**
 * Parts a name at its legal form: what stands before it, the form, and what follows (a branch). The first limited
 * form parts (中国移动通信集团河南有限公司|宜阳盐镇营业厅); without one, the first 公司 that belongs to no branch.
 */
export const splitAtForm = (name: string): FormSplit => {
  const japanese = JAPANESE.exec(name)
  if (japanese && japanese[0].length < name.length)
    return { head: name.replace(JAPANESE, ''), form: '株式会社', rest: '' }
  const limited = LIMITED.exec(name)
  if (limited && limited.index > 0) {
    const found = FORMS.find(([pattern]) => pattern.test(limited[0]))
    const head = name.slice(0, limited.index).replace(/[([]$/, '')
    return {
      head: head.replace(/[([]集团[)\]]$/, '集团'),
      form: found?.[1] ?? limited[0],
      rest: name.slice(limited.index + limited[0].length)
    }
  }
  const partnership = PARTNERSHIP.exec(name)
  if (partnership && partnership.index > 0) {
    const head = name.slice(0, partnership.index).replace(/(合伙企业|合伙)$/, '')
    return { head, form: partnership[1] ?? null, rest: partnership[2] ?? '' }
  }
  const sole = SOLE.exec(name)
  if (sole && sole.index > 0)
    return {
      head: name.slice(0, sole.index).replace(/[([]$/, ''),
      form: sole[1]?.startsWith('个体') ? '个体工商户' : '个人独资企业',
      rest: ''
    }
  if (name.endsWith('合伙企业') && name.length > 5)
    return { head: name.slice(0, -4), form: '合伙企业', rest: '' }
  const cooperative = COOPERATIVE.exec(name)
  if (cooperative && cooperative.index > 0)
    return { head: name.slice(0, cooperative.index), form: '农民专业合作社', rest: '' }
  const company = PLAIN_COMPANY.exec(name)
  if (company && company.index > 1 && !/[分支子]$/.test(name.slice(0, company.index))) {
    const group = company[0] === '集团公司'
    return {
      head: name.slice(0, company.index) + (group ? '集团' : ''),
      form: company[0],
      rest: name.slice(company.index + company[0].length)
    }
  }
  return latinFormOf(name)
}
