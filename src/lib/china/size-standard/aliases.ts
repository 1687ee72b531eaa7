import { SIZES, type Size } from './standard.ts'

/** Words that people use for several sizes at once. */
export const SIZE_ALIASES: Readonly<Record<string, readonly Size[]>> = {
  中小型: ['小型', '中型'],
  小微型: ['微型', '小型'],
  中小微型: ['微型', '小型', '中型'],
  大中型: ['中型', '大型'],
  中大型: ['中型', '大型']
}

/**
 * The sizes that a word means: `中型` → 中型, `中小型` or `中小企业` → 小型 and 中型, `大` → 大型; none where it is no size.
 */
export const sizesOfAlias = (
  word: string,
  aliases: Readonly<Record<string, readonly string[]>> = SIZE_ALIASES
): readonly Size[] => {
  const stem = word.trim().replace(/企业$/, '').replace(/型$/, '')
  const name = `${stem}型`
  const meant = aliases[name] ?? aliases[word.trim()] ?? [name]
  return SIZES.filter((size) => meant.includes(size))
}
