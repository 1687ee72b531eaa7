/** A former name said in brackets behind the name: 恒力机械有限公司(原上海恒力机械厂). */
const FORMER = /[（([【]\s*(?:原名称?|曾用名|更名前|前身为?|旧称|原)\s*[:：]?\s*([^）)\]】]{4,})[）)\]】]/u

/** What a list's keeper notes beside a name: 【老客户】, (停用), -总部. */
const NOTE =
  '(?:[新老大]客户|重点客户|意向客户|潜在客户|客户|vip|停用|已停用|禁用|作废|已作废|注销|已注销|吊销|重复|暂停|暂停合作|勿联系|待定|测试|总部|本部|总公司|供应商|经销商|代理商)'
const NOTED = /[【[（(]|[-－—]\s*(?:总部|本部)\s*$/u
const NOTES = new RegExp(`[【[（(]\\s*${NOTE}\\s*[】\\]）)]|[-－—]\\s*(?:总部|本部)\\s*$`, 'giu')

/** A name that is nothing but a note stays as it is. */
const withoutNotes = (raw: string): string => {
  const bare = raw.replace(NOTES, '')
  return bare.trim() === '' ? raw : bare
}

/**
 * The name that a cell means, and the former one it tells: `【老客户】恒力机械有限公司(原恒力机械厂)` is 恒力机械有限公司, formerly
 * 恒力机械厂. Ours.
 */
export const namesOf = (raw: string): { name: string; former: readonly string[] } => {
  if (!NOTED.test(raw)) return { name: raw, former: [] }
  const plain = withoutNotes(raw)
  const former = FORMER.exec(plain)
  return former === null
    ? { name: plain, former: [] }
    : { name: plain.replace(former[0], ''), former: [former[1] ?? ''] }
}
