export type PhoneKind = 'mobile' | 'landline' | 'service'

type Plan = Readonly<{ mobile: RegExp | null; service?: RegExp; length?: RegExp }>

const TOLL_FREE = /^800/

/**
 * By country code, how a number behind it begins where it is a mobile's or a free one's. What is neither is taken for a landline: so is
 * North America, whose numbers do not tell, since a switchboard taken for one person's number does more harm. Source: ITU-T E.164
 * national plans; the list is of where customers of Chinese firms are.
 */
const PLANS: Readonly<Record<string, Plan>> = {
  852: { mobile: /^[4-9]/, service: TOLL_FREE, length: /^\d{8,9}$/ },
  853: { mobile: /^6/, service: TOLL_FREE, length: /^\d{8}$/ },
  886: { mobile: /^9/, service: TOLL_FREE, length: /^\d{8,9}$/ },
  1: { mobile: null, service: /^8(?:00|88|77|66|55|44|33)/ },
  7: { mobile: /^9|^7[0-7]/, service: TOLL_FREE },
  20: { mobile: /^1[0125]/, service: TOLL_FREE },
  27: { mobile: /^[67]|^8[1-4]/, service: TOLL_FREE },
  30: { mobile: /^6/, service: TOLL_FREE },
  31: { mobile: /^6/, service: TOLL_FREE },
  32: { mobile: /^4[5-9]/, service: TOLL_FREE },
  33: { mobile: /^[67]/, service: /^80/ },
  34: { mobile: /^6|^7[1-4]/, service: /^[89]00/ },
  36: { mobile: /^[23]0|^31|^50|^70/, service: /^80/ },
  39: { mobile: /^3/, service: TOLL_FREE },
  40: { mobile: /^7/, service: TOLL_FREE },
  41: { mobile: /^7[4-9]/, service: TOLL_FREE },
  43: { mobile: /^6[5-9]/, service: TOLL_FREE },
  44: { mobile: /^7[1-57-9]/, service: /^80[08]/ },
  45: { mobile: null, service: /^80/ },
  46: { mobile: /^7/, service: /^20/ },
  47: { mobile: /^[49]/, service: TOLL_FREE },
  48: { mobile: /^(?:45|5[0137]|6[069]|7[2389]|88)/, service: TOLL_FREE },
  49: { mobile: /^1[5-7]/, service: TOLL_FREE },
  51: { mobile: /^9/, service: TOLL_FREE },
  52: { mobile: null, service: TOLL_FREE },
  54: { mobile: /^9/, service: TOLL_FREE },
  55: { mobile: /^\d{2}9\d{8}$/, service: TOLL_FREE },
  56: { mobile: /^9/, service: TOLL_FREE },
  57: { mobile: /^3/, service: /^1800/ },
  60: { mobile: /^1(?!800|300)/, service: /^1[38]00/ },
  61: { mobile: /^4/, service: /^1[38]00/ },
  62: { mobile: /^8(?!0)/, service: TOLL_FREE },
  63: { mobile: /^9/, service: /^1800/ },
  64: { mobile: /^2/, service: TOLL_FREE },
  65: { mobile: /^[89]\d{7}$/, service: /^1?800/ },
  66: { mobile: /^[689]/, service: /^1800/ },
  81: { mobile: /^[789]0/, service: /^120|^800/ },
  82: { mobile: /^1[016-9]/, service: /^80/ },
  84: { mobile: /^[35789]/, service: /^1[89]00/ },
  90: { mobile: /^5/, service: TOLL_FREE },
  91: { mobile: /^[6-9]\d{9}$/, service: /^1800/ },
  92: { mobile: /^3/, service: TOLL_FREE },
  94: { mobile: /^7/ },
  95: { mobile: /^9/ },
  98: { mobile: /^9/ },
  212: { mobile: /^[67]/, service: /^80/ },
  213: { mobile: /^[567]/ },
  234: { mobile: /^[789]/, service: TOLL_FREE },
  251: { mobile: /^[79]/ },
  254: { mobile: /^[17]/, service: TOLL_FREE },
  351: { mobile: /^9/, service: TOLL_FREE },
  353: { mobile: /^8/, service: /^1800/ },
  358: { mobile: /^4|^50/, service: TOLL_FREE },
  380: { mobile: /^(?:39|50|6[3678]|73|9\d)/, service: TOLL_FREE },
  420: { mobile: /^[67]/, service: TOLL_FREE },
  855: { mobile: /^[16-9]/ },
  856: { mobile: /^20/ },
  880: { mobile: /^1/ },
  962: { mobile: /^7/, service: TOLL_FREE },
  964: { mobile: /^7/ },
  965: { mobile: /^[4-69]/ },
  966: { mobile: /^5/, service: TOLL_FREE },
  968: { mobile: /^[79]/, service: TOLL_FREE },
  971: { mobile: /^5/, service: TOLL_FREE },
  972: { mobile: /^5/, service: /^1800/ },
  973: { mobile: /^3/, service: TOLL_FREE },
  974: { mobile: /^[3567]/, service: TOLL_FREE },
  976: { mobile: /^[89]/ },
  977: { mobile: /^9/ },
  998: { mobile: /^9/ }
}

const planOf = (digits: string): Readonly<{ plan: Plan; national: string }> | null => {
  for (const length of [3, 2, 1]) {
    const plan = PLANS[digits.slice(0, length)]
    if (plan) return { plan, national: digits.slice(length) }
  }
  return null
}

/**
 * What kind of line a number with its country code is: `447911123456` mobile, `442079460958` landline, `18005550199` service.
 * Null where the number is too long or too short for its country.
 */
export const kindAbroad = (digits: string): PhoneKind | null => {
  if (digits.length < 8 || digits.length > 15) return null
  const found = planOf(digits)
  if (found === null) return 'landline'
  const { plan, national } = found
  if (plan.length?.test(national) === false) return null
  if (plan.service?.test(national) === true) return 'service'
  return plan.mobile?.test(national) === true ? 'mobile' : 'landline'
}
