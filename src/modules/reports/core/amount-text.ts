import { shortYuan } from '#kernel/money'
import type { Language } from '#lang'

const THOUSANDS = /\B(?=(\d{3})+$)/g

/** An amount in yuan as readers of the language shorten it: 123500 → `12.35万`, in English `¥123,500`. */
export const amountText = (yuan: number, language: Language): string =>
  language === 'en'
    ? `¥${String(Math.round(yuan)).replace(THOUSANDS, ',')}`
    : shortYuan(yuan)
        .replace('万', language === 'zh-TW' ? '萬' : '万')
        .replace('亿', language === 'zh-TW' ? '億' : '亿')
