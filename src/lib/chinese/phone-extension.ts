/** 62345678*801 and (转801) are extensions written otherwise. */
const STARRED_EXTENSION = /(\d{4}\s?\d{3,4})\*(\d{1,5})(?![\d*])/g
/** 62801234;ext=802 (RFC 3966), 62801234p802 and 62801234#802#. */
const MACHINE_EXTENSION = /(?<=\d{7})(?:;ext=|p|#)(\d{1,6})#?(?![\da-z])/g
/** 0512/62801234 has its area code before the stroke; 62801234(8001) and 62801234 8001分机 are extensions. */
const STROKE_AFTER_AREA = /(?<!\d)(0\d{2,3})\/(?=\d{7,8}(?!\d))/g
const BARE_EXTENSION = /(?<=[\d-]\d{7}|\d{4} \d{4})\s*(?:\((\d{2,5})\)|\s(\d{2,5})\s*分机)/g
const COMMA_BEFORE_EXTENSION = /[,;]\s*(?=转\s*\d|分机|ext)/g
/** 0512-62801234，8008 and 62801234/8008; a few lines further (62345678/79, /5680) it is another line of the switchboard. */
const PARTED_EXTENSION = /(\+?[\d(][\d() -]{8,24}\d)\s*[,、/]\s*(\d{3,5})(?=\s*(?:$|[,;、(]))/g
const ENDS_IN_MOBILE = /(?:^|\D|86)1[3-9]\d{9}$/
const FEW_LINES = 50
const extensionOrLine = (whole: string, number: string, digits: string): string => {
  const lines = Number(number.replace(/\D/g, '').slice(-digits.length)) - Number(digits)
  const isOther = ENDS_IN_MOBILE.test(number.replace(/[ -]/g, '')) || Math.abs(lines) <= FEW_LINES
  return isOther ? whole : `${number}转${digits}`
}
const BRACKETED_EXTENSION = /[([]\s*(转|分机号?|ext\.?)\s*[:.]?\s*(\d{1,6})\s*[)\]]/g

/** Extensions in their many writings brought to one, in `plain` form: `62345678*801`, `(转801)`, `;ext=801` and `，801` are `62345678转801`. */
export const markExtensions = (text: string): string =>
  text
    .replace(STARRED_EXTENSION, '$1转$2')
    .replace(BRACKETED_EXTENSION, '$1$2')
    .replace(MACHINE_EXTENSION, '转$1')
    .replace(STROKE_AFTER_AREA, '$1-')
    .replace(BARE_EXTENSION, '转$1$2')
    .replace(COMMA_BEFORE_EXTENSION, '')
    .replace(PARTED_EXTENSION, extensionOrLine)
