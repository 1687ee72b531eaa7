/** Second labels below which names are registered: hengda.com.cn, hengda.co.uk. */
const PUBLIC_LABELS = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co', 'mil'])

/** Mail for everybody, and platforms where a company has only a shop or page. */
const SHARED = new Set(
  (
    'qq.com foxmail.com 163.com 126.com yeah.net 188.com vip.163.com vip.126.com sina.com sina.cn vip.sina.com sohu.com ' +
    'gmail.com outlook.com hotmail.com live.com live.cn msn.com yahoo.com yahoo.com.cn yahoo.cn icloud.com me.com ' +
    'aliyun.com 139.com 189.cn wo.cn tom.com 21cn.com 263.net 263.net.cn eyou.com protonmail.com ' +
    '1688.com alibaba.com taobao.com tmall.com jd.com pinduoduo.com made-in-china.com hc360.com b2b.cn globalsources.com ' +
    'weibo.com weixin.qq.com wechat.com douyin.com xiaohongshu.com zhihu.com bilibili.com baidu.com linkedin.com ' +
    'facebook.com wordpress.com wix.com shopify.com myshopify.com github.io'
  ).split(' ')
)

const partsOf = (host: string): readonly string[] => host.toLowerCase().split('.')

const registeredLabels = (host: string): readonly string[] => {
  const parts = partsOf(host)
  const second = parts.at(-2)
  const count = second !== undefined && PUBLIC_LABELS.has(second) && parts.length > 2 ? 3 : 2
  return parts.slice(-count)
}

/** The name that a company registered: mail.hengda.com.cn → hengda. */
export const registeredName = (host: string): string => registeredLabels(host)[0] ?? host

/** Whether a host serves everybody, so that it says nothing of a company: qq.com, shop123.1688.com. */
export const isSharedHost = (host: string): boolean =>
  SHARED.has(host) || SHARED.has(registeredLabels(host).join('.'))
