/** The most frequent surnames; with a title behind them they name a person: 王经理, 李女士. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const TITLED = new RegExp(
  `(^|[^\\p{Script=Han}]|[由找跟和与给对是让请])[${SURNAMES}](?=(总|经理|女士|先生|小姐|主任|厂长|老师|工程师|董)(?!监))`,
  'gu'
)
const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g
const NUMBER = /\+?\d[\d\s()（）-]{5,}\d/g

const MAX_LENGTH = 60

/**
 * A customer's own words without whom they are from: his names, people with a title, e-mail addresses, phone and
 * other long numbers are masked. `张经理说交货慢,电话13800138000` → `某经理说交货慢,电话***`.
 */
export const maskQuote = (text: string, names: readonly (string | null)[]): string => {
  let masked = text.replace(/\s+/g, ' ').trim()
  for (const name of names) if (name !== null && name.length >= 2) masked = masked.replaceAll(name, '某')
  masked = masked.replace(EMAIL, '***').replace(NUMBER, '***').replace(TITLED, '$1某')
  return masked.length > MAX_LENGTH ? `${masked.slice(0, MAX_LENGTH - 1)}…` : masked
}
