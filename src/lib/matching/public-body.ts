import type { CompanyName } from './company-name.ts'

/** A public body is known by its place and no name of its own: 第一人民医院, 实验小学, 中医院. */
const BODY = /医院|卫生院|中学|小学|学校|幼儿园|[局所]$|人民政府|委员会|供销合?作?社?$|公安|法院|检察院/u
const OWN_OF_NONE =
  /^(?:第[一二三四五六七八九十]+)?(?:人民|中心|实验|妇幼(?:保健)?|中医|儿童|市立|职业|高级|技工|机关|传染病|肿瘤|精神|卫生|税务|财政|教育)?$/u

/** 佛山市第一人民医院 is not the one of its district 南海区; 广东省广州市 is 广州. */
export const areOfDifferentPlaces = (a: CompanyName, b: CompanyName): boolean => {
  if (a.form !== null || b.form !== null || a.brand !== b.brand || !BODY.test(a.head) || !BODY.test(b.head))
    return false
  const own = a.brand.replace(/(?:医院|中学|小学|学校|幼儿园|局|所)$/u, '')
  return (
    OWN_OF_NONE.test(own) && a.cities.length > 0 && b.cities.length > 0 && a.cities.join() !== b.cities.join()
  )
}
