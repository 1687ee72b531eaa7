import type { NumberRange } from '#kernel/range'

/** Heads as people write them: 800 → `800人`, 50–200 → `50-200人`, from 1000 → `>1000人`, up to 50 → `<50人`. */
export const headsText = ({ min, max }: NumberRange): string => {
  if (min !== null && max !== null) return min === max ? `${min}人` : `${min}-${max}人`
  // "More than 1000" may have been read as from 1001.
  if (min !== null) return `>${min % 10 === 1 ? min - 1 : min}人`
  return `<${max}人`
}
