import type { FieldKey } from '../../contract.ts'

/**
 * What one way to reach somebody is: `chen@hengda.cn` an e-mail, `138 0013 8000` a mobile, `010-62771234` a phone, anything
 * else a WeChat name. The server reads and checks it by the field.
 */
export const fieldOfWay = (text: string): Extract<FieldKey, 'email' | 'mobile' | 'phone' | 'wechat'> => {
  const written = text.trim()
  if (/@/.test(written)) return 'email'
  const digits = written.replace(/[\s\-()（）+转ext.]/gi, '')
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return 'mobile'
  return /^\d{7,}$/.test(digits) ? 'phone' : 'wechat'
}
