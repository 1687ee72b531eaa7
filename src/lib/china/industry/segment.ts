import { twoDigitOf } from './tree.ts'

/** A short label for tags, `制造业-汽车零部件`. */
export const industrySegment = (
  code: string,
  _text = ''
): { coarse: string; label: string; short: string } => {
  const short = (twoDigitOf(code)?.name ?? '').replace(/业$/, '')
  return { coarse: '', label: short, short }
}
