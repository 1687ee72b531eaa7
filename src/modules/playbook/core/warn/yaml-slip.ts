import { message } from '#kernel/result'
import { type Language, translate } from '#lang'
import type { PlaybookProblem } from '../check/problem.ts'

/** The slips of hand-written YAML that have a sentence of ours, by the codes of the YAML reader; the rest keeps the reader's own words. */
const SLIPS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  DUPLICATE_KEY: 'twice',
  MISSING_CHAR: 'unclosed',
  UNEXPECTED_TOKEN: 'unexpected',
  BLOCK_AS_IMPLICIT_KEY: 'nested',
  MULTILINE_IMPLICIT_KEY: 'nested',
  BAD_SCALAR_START: 'start',
  MULTIPLE_DOCS: 'several'
}

/** What the YAML reader found, in the reader's language: a tab at the beginning of a line reads `请用空格缩进，不能用制表符 (Tab)`. */
export const tellSlip = ({ code, params }: PlaybookProblem, language: Language): string => {
  const slip = SLIPS[String(params['slip'])]
  const detail = slip === undefined ? params['detail'] : translate(language, message(`playbook.slip.${slip}`))
  return translate(language, { code, params: { ...params, detail: detail ?? '' } })
}
