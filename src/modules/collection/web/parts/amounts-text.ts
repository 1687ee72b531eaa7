const KIB = 1024
const units = ['B', 'KB', 'MB'] as const

/** `7.0 MB`, as file managers write it. */
export const bytesText = (bytes: number): string => {
  let [size, unit] = [bytes, 0]
  while (size >= KIB && unit < units.length - 1) [size, unit] = [size / KIB, unit + 1]
  return `${unit === 0 ? Math.round(size) : size.toFixed(1)} ${units[unit] ?? ''}`
}

/** Rows with thousands marked: 20,000. */
export const countText = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
