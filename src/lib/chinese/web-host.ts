/** A host as it stands among other words. */
const HOST =
  /(?<![a-z0-9._@-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)(?![a-z0-9@-])/
/** The same with Chinese labels, and the Chinese endings that are registered: www.恒达.com, 恒达.中国. */
const CHINESE_HOST =
  /(?<![a-z0-9\u4e00-\u9fff._@-])(?:[a-z0-9\u4e00-\u9fff](?:[a-z0-9\u4e00-\u9fff-]*[a-z0-9\u4e00-\u9fff])?\.)+(?:[a-z]{2,}|中国|公司|网络|网址|商城|集团|香港|台湾)(?![a-z0-9@-])/
const LABEL =
  /(?:官方网站|官方网址|公司网站|公司网址|企业网站|官网|网站|网址|主页)\s*:?|\b(?:website|web ?site|homepage|url|web|site)\s*:/g
const SCHEME = /https?\s*:?\s*[/\\]+/g
const CREDENTIALS = /^[^/\s@]*:[^/\s@]*@/
/** www,hengda,com: commas for dots. */
const COMMAS = /\bwww,[a-z0-9,-]+/g
/** www. hengda. com */
const BLANKS_AT_DOT = /(?<=[a-z0-9])\s*\.\s*(?=[a-z0-9])/g
const SPACED_WWW = /\bw\s?w\s?w\s?\./
const LEADING = /^(?:www\.)+/

/**
 * The host of a website as people write it, without www: `官网：http：//www.Hengda.com.cn/about` → `hengda.com.cn`, `www。hengda。com`,
 * `https//hengda.com`, the first of several. Null where there is none (无, 建设中, an e-mail, an IP address).
 */
export const webHostOf = (text: string): string | null => {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[。.]{1,3}/g, '.')
    .replace(SPACED_WWW, 'www.')
    .replace(LABEL, ' ')
    .replace(SCHEME, ' ')
    .trim()
    .replace(CREDENTIALS, '')
    .replace(COMMAS, (host) => host.replaceAll(',', '.'))
  const host = (HOST.exec(folded) ??
    HOST.exec(folded.replace(BLANKS_AT_DOT, '.')) ??
    CHINESE_HOST.exec(folded))?.[0].replace(LEADING, '')
  return host?.includes('.') ? host : null
}
