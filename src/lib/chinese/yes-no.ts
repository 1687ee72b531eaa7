import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { plain } from './fold.ts'
import { type Parsed, unread } from './parsed.ts'

const YES =
  /^(?:是的?|有的?|对的?|对|真|已|已经|已?同意|愿意|接受|可以|能|行|好的?|需要|要|会|支持|包含|含|启用|开启|确认|已确认|认可|属于|成立|yes|y|true|t|1|√|✓|✔|☑|v|on|ok|okay|sure)$/
const NO =
  /^(?:否|不|不是|没有?|没|无|非|假|未|尚未|还没有?|从未|不同意|不愿意|不接受|拒绝|不可以|不能|不行|不需要|不要|不会|不支持|不含|不包含|停用|关闭|未确认|不认可|不属于|no|n|false|f|0|×|✗|✘|x|☐|off|none)$/
const SIGNS = /[\s。.!！,，()（）"']+/g

/** A yes or a no in the forms people tick or write: `是`, `√`, `Y`, `有`, `未`, `×`. Fails with `chinese.yesNo.empty` or `.unreadable`. */
export const parseYesNo = (text: string): Parsed<boolean> => {
  const normal = plain(text).replace(SIGNS, '')
  if (YES.test(normal)) return succeed(true)
  if (NO.test(normal)) return succeed(false)
  return unread(`chinese.yesNo.${absenceOf(normal) === 'empty' ? 'empty' : 'unreadable'}`, text)
}
