import type { BuiltInField } from '#contracts/customers'
import { pinyinOf } from '#lib/chinese'
import { synonyms } from './synonyms.ts'

/** What tables of ERP systems shorten: `CUST_NM`, `ACCT_NO`, `TEL_NO`. Ours. */
const SHORTENED: Readonly<Record<string, string>> = {
  cust: 'customer',
  cus: 'customer',
  cstm: 'customer',
  clnt: 'client',
  comp: 'company',
  cmpy: 'company',
  cpny: 'company',
  cnt: 'no',
  reg: 'registered',
  cap: 'capital',
  pos: 'position',
  cmp: 'company',
  corp: 'company',
  co: 'company',
  acct: 'account',
  nm: 'name',
  nme: 'name',
  no: 'no',
  num: 'no',
  nbr: 'no',
  cd: 'code',
  addr: 'address',
  tel: 'phone',
  ph: 'phone',
  phn: 'phone',
  mob: 'mobile',
  mbl: 'mobile',
  eml: 'email',
  mail: 'email',
  cont: 'contact',
  cntct: 'contact',
  ctct: 'contact',
  prov: 'province',
  cty: 'city',
  dist: 'district',
  ind: 'industry',
  indu: 'industry',
  emp: 'employees',
  rev: 'revenue',
  amt: 'amount',
  dt: 'date',
  rmk: 'remark',
  memo: 'remark',
  desc: 'description',
  typ: 'type',
  src: 'source',
  web: 'website',
  bdgt: 'budget',
  sls: 'sales',
  rep: 'rep'
}

/** English headers by what is left when a system's words are dropped: `customername`, `no`. */
const LATIN_NAMES: Readonly<Record<string, BuiltInField>> = {
  customername: 'name',
  clientname: 'name',
  companyname: 'name',
  accountname: 'name',
  customerno: 'externalId',
  clientno: 'externalId',
  accountno: 'externalId',
  customercode: 'externalId',
  customeraddress: 'address',
  companyaddress: 'address',
  customerphone: 'phone',
  companyphone: 'phone',
  phoneno: 'phone',
  contactphone: 'phone',
  contactname: 'contactName',
  contactmobile: 'mobile',
  mobileno: 'mobile',
  contactemail: 'email',
  customeremail: 'email',
  customertype: 'customerType',
  customersource: 'sourceChannel',
  customerindustry: 'industry',
  customerprovince: 'province',
  customercity: 'city',
  employeesno: 'employees',
  registeredcapital: 'registeredCapital',
  industrycode: 'industry',
  industryname: 'industry',
  linkman: 'contactName',
  contactperson: 'contactName',
  contactposition: 'contactPosition',
  registereddate: 'foundedOn',
  budgetamount: 'budget',
  salesrep: 'owner',
  salesname: 'owner',
  taxno: 'creditCode',
  taxregisterno: 'creditCode',
  taxcode: 'creditCode',
  number: 'externalId'
}

const wordsOf = (header: string): readonly string[] =>
  header
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/^F(?=[A-Z][a-z])/, '')
    .toLowerCase()
    .split(/[\s_\-./]+/)
    .filter((word) => word !== '')

const byShortened = (header: string): BuiltInField | null => {
  const words = wordsOf(header)
  const long = words.map((word) => SHORTENED[word] ?? word).join('')
  return LATIN_NAMES[long] ?? null
}

type PinyinNames = Readonly<{
  whole: ReadonlyMap<string, BuiltInField>
  initials: ReadonlyMap<string, BuiltInField>
}>

/** Initials that several fields share go to the one that lists head so most (ours). */
const USUAL_INITIALS: readonly (readonly [string, BuiltInField])[] = [
  ['mc', 'name'],
  ['bh', 'externalId'],
  ['dz', 'address'],
  ['dh', 'phone'],
  ['sj', 'mobile'],
  ['sjh', 'mobile'],
  ['sjhm', 'mobile'],
  ['yx', 'email'],
  ['hy', 'industry'],
  ['bz', 'note'],
  ['wx', 'wechat'],
  ['zw', 'contactPosition'],
  ['gm', 'size'],
  ['sf', 'province'],
  ['cs', 'city'],
  ['ys', 'budget']
]

const buildPinyinNames = (): PinyinNames => {
  const whole = new Map<string, BuiltInField>()
  const initials = new Map<string, BuiltInField>(USUAL_INITIALS)
  const named = Object.entries(synonyms) as [BuiltInField, readonly string[]][]
  for (const [field, list] of named)
    for (const synonym of list) {
      if (!/^[\u4e00-\u9fff]{2,8}$/.test(synonym)) continue
      const { joined, syllables } = pinyinOf(synonym)
      if (!whole.has(joined)) whole.set(joined, field)
      const first = syllables.map((syllable) => syllable.charAt(0)).join('')
      if (first.length >= 3 && !initials.has(first)) initials.set(first, field)
    }
  return { whole, initials }
}

let built: PinyinNames | null = null

/**
 * The field that a header in Latin letters means by the ways of ERP tables: `CUST_NM` and `KHMC` are the name, `lianxiren` and
 * `LXR` the contact, `FTaxRegisterNo` the credit code. Null where it means nothing of that kind.
 */
export const fieldOfLatinHeader = (header: string): BuiltInField | null => {
  const bare = header.trim()
  if (!/^[a-z][a-z0-9_\-./ ]*$/i.test(bare)) return null
  const shortened = byShortened(bare)
  if (shortened !== null) return shortened
  built ??= buildPinyinNames()
  const key = bare.toLowerCase().replace(/[^a-z]/g, '')
  return built.whole.get(key) ?? built.initials.get(key) ?? null
}
