import type { Numeral } from './numeral.ts'

/**
 * What both ends of a range mean together: the unit at the end covers a bare beginning (30-50万, 3-5千万,
 * 一百到两百万), as long as that makes the beginning the smaller one (500-1万 stays 500).
 */
export const spanOf = (a: Numeral, b: Numeral): Readonly<{ low: number; high: number }> => {
  let low = a.low
  let high = b.high
  if (a.bigUnit === 1 && b.bigUnit > 1) {
    const top = b.high / b.unit
    // 3-5百万 and 三到五百万; with 十 only neighbours: 四到五十万, but not 一到五十万.
    const isClose = a.arabic || b.unit >= b.bigUnit * 100 || top - a.low <= 2
    const chained = a.unit === 1 && b.unit > b.bigUnit && a.low < top && isClose
    const unit = chained ? b.unit : b.bigUnit
    if (a.low < b.high / unit) low = a.low * unit
    else if (b.bigUnit === 1e8 && a.low >= 1000 && a.low * 1e4 < b.high) low = a.low * 1e4
  } else if (a.bigUnit === 1 && a.unit === 1 && b.unit >= 100 && a.low < b.high / b.unit) low = a.low * b.unit
  else if (a.bigUnit > 1 && b.bigUnit === 1 && high < low && b.unit === 1 && high * a.bigUnit > low)
    high *= a.bigUnit
  return { low: Math.round(low * 1e4) / 1e4, high: Math.round(high * 1e4) / 1e4 }
}

/** 35万±5万, 50±10万, 300万±10%. */
export const spreadOf = (a: Numeral, b: Numeral, sign: string): Readonly<{ low: number; high: number }> => {
  const middle = a.bigUnit === 1 && b.bigUnit > 1 ? a.low * b.bigUnit : a.low
  const reach =
    sign === '%'
      ? (middle * b.high) / 100
      : b.bigUnit === 1 && a.bigUnit > 1 && b.high < a.low / a.bigUnit
        ? b.high * a.bigUnit
        : b.high
  return { low: Math.max(0, middle - reach), high: middle + reach }
}
