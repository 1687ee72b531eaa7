import { surnameLength, toSimplified } from '#lib/chinese'

/** In the place of each character that is taken out, so that every other one stands where it stood. */
export const MASK = '＊'

/**
 * Whole runs: addresses of mail and web, and numbers long enough to be a phone, a card, an identity, an account. The first takes words
 * without an `@` too, and says by its group which are mail: a search that begins anew at each letter never ends in a long text.
 */
const MAIL = /[\w.+-]+(@[\w-]+(?:\.[\w-]+)+)?/g
const RUNS: readonly RegExp[] = [
  /https?:\/\/\S+/gi,
  /[+＋]?[\d０-９](?:[ \-—()（）]{0,3}[\d０-９]){6,}[Xx]?/g
]
/** What stands behind such a word: an account name, the place where somebody lives or works. */
const BEHIND: readonly RegExp[] = [
  /(?=[a-z0-9][\w-]{4})(?<=(?:微信|wechat|weixin|wx|vx|v信|qq|钉钉|dingtalk|line ?(?=id|号|账|帐|[:：]))(?:号码?|id|账号|帐号)?\s{0,9}[:：是为]?\s{0,9})[\w-]+/gi,
  /[\u4e00-\u9fff]{1,4}(?:路|街|大道|巷|弄|胡同|道)[\d０-９]+(?:号|號|弄|巷)[^，。；,;\s]{0,16}/g
]
/** How people are called: 王总, 李建国经理, 老张, 小陈. A family name or a whole name stands before the title. */
const TITLE =
  /^(?:总(?!结|体|量|额|共|部|是|包|的)|董(?!事会)|工(?![作厂业程期资序艺地装具人单会商])|经理|副总|主任|主管|部长|厂长|科长|课长|处长|老板|老师|师傅|先生|女士|小姐|太太|姐|哥|助理|秘书|会计|總|經理|副總|廠長|課長|處長|老闆|老師|師傅)/
const LONGEST_NAME = 4

const isHan = (character: string | undefined): boolean =>
  character !== undefined && character >= '\u4e00' && character <= '\u9fff'

/** How many characters from a place on call somebody: 2 of 建国 behind 王 are part of 王建国经理. */
const calledAt = (text: string, at: number): number => {
  const surname = surnameLength(text.slice(at, at + LONGEST_NAME))
  if (surname === 0) return 0
  for (let length = surname; length <= Math.min(surname + 2, LONGEST_NAME); length += 1) {
    if (length > surname && !isHan(text[at + length - 1])) return 0
    if (TITLE.test(text.slice(at + length))) return length
  }
  return 0
}

/**
 * A text without personal data, as long as it was (POR-5): `找王总13800138000` is `找＊总＊＊＊＊＊＊＊＊＊＊＊`. Taken out are names that
 * are known (contacts, colleagues, the customer itself), how people are called, phones and other long numbers, mail, accounts and
 * addresses. Rather a word too many: 高工 loses 高.
 */
export const maskText = (text: string, names: readonly string[]): string => {
  const characters = text.split('')
  const hide = (from: number, length: number): void => void characters.fill(MASK, from, from + length)
  const simplified = toSimplified(text)
  const plain = simplified.length === text.length ? simplified : text
  for (const hit of text.matchAll(MAIL)) if (hit[1] !== undefined) hide(hit.index, hit[0].length)
  for (const pattern of [...RUNS, ...BEHIND])
    for (const hit of plain.matchAll(pattern)) hide(hit.index, hit[0].length)
  for (const name of names.map((one) => one.trim()).filter((one) => one.length > 1))
    for (const [where, what] of [
      [text, name],
      [plain, toSimplified(name)]
    ] as const)
      for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length))
        hide(at, what.length)
  for (let at = 0; at < plain.length; at += 1) {
    const called = calledAt(plain, at)
    if (called > 0) hide(at, called)
    else if (
      /[老小]/.test(plain[at] ?? '') &&
      surnameLength(plain.slice(at + 1, at + 2)) === 1 &&
      !isHan(plain[at - 1])
    )
      hide(at + 1, 1)
  }
  return characters.join('')
}
