import { namesAt } from './name-index.ts'
import { foldAddress } from './fold.ts'
import { divisionOf, type Division } from './tree.ts'

/**
 * The divisions that a whole name means: official, short or former, in simplified or traditional characters.
 * `海淀` and `海淀区` give 110108, `鼓楼区` four of them, `襄樊` gives 襄阳市. `within` is a code that they must lie in:
 * `divisionsNamed('朝阳区', '11')` is one.
 */
export const divisionsNamed = (name: string, within = ''): readonly Division[] => {
  const { text } = foldAddress(name)
  const codes = namesAt(text, 0)
    .filter((entry) => entry.name === text && entry.kind !== 'area')
    .map(({ code }) => code)
    .filter((code) => code.startsWith(within))
  return [...new Set(codes)].flatMap((code) => divisionOf(code) ?? [])
}
