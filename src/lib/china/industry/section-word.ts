/** Words for a whole section of the standard, or for no trade at all: any of a thousand companies is one. */
const SECTION_WORD =
  /^(?:制造业?|生产制造|生产加工|工业|加工业|服务业?|商业|商贸|贸易业?|实业|企业|公司|民营|其他行?业?)$/

/** Whether a stated industry says no more than its section: 制造业, 服务业. Beside a product it tells nothing. */
export const isSectionWord = (text: string): boolean => SECTION_WORD.test(text.trim())
