const NUMBERS = /\d+|第[一二三四五六七八九十百]+|[一二三四五六七八九十]+(?=[分店厂号部所院中小建航局区期])/gu
const digitOf = new Map(Array.from('一二三四五六七八九').map((sign, index) => [sign, String(index + 1)]))

/** The numbers that tell one from another, in order: `第二机床厂` → `2`, `1号店` → `1`. */
export const numbersOf = (text: string): string =>
  [...text.matchAll(NUMBERS)]
    .map(([number]) => number.replace('第', ''))
    .map((number) =>
      number === '十' ? '10' : Array.from(number, (sign) => digitOf.get(sign) ?? sign).join('')
    )
    .join('-')
