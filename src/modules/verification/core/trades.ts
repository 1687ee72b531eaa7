/** Words that products of many industries share: 零部件加工 says nothing of which. */
const GENERIC =
  /^(?:小型|精密|机械|金属|五金|工业|电子|各类|其他)*(?:零部件|零配件|零件|配件|部件|加工|机加工|制造|设备|机械|产品|制品|材料|器材|技术|代理|服务|系统|平台|软件)*$/

/** Whether nothing but such words decided: 精密零部件加工. */
export const saysOnlyGenericWords = (words: readonly string[]): boolean =>
  words.every((word) => GENERIC.test(word))

/** Developing alone is what a research firm does as well. */
const MAKES_ITSELF = /生产|制造|加工|自产|制作|铸造|冲压|装配/
const MAKES = /生产|制造|加工|研发|自产|制作|铸造|冲压|装配/
const TRADES = /批发|零售|贸易|经销|代理|分销|门店|进出口/
/** Sections whose companies handle products of others: trade, building, transport, software, leasing, research, repair. */
const HANDLES_PRODUCTS = new Set(['F', 'E', 'G', 'I', 'L', 'M', 'N', 'O'])
const SOFTWARE = /软件|程序|app|信息系统集成/i
/** Makers of goods in which no software runs: food, cloth, paper, chemicals, metal goods. */
const WITHOUT_SOFTWARE = /^C(?:1[3-9]|2[0-9]|3[0-3])/
/** Developing a product belongs to 65 or 73 to 75, making it to C; companies that do both state either. */
const DEVELOPS = new Set(['I', 'M'])

/** Neighbours between which companies move freely and which one text cannot tell apart. */
const families: readonly (readonly string[])[] = [
  ['A', 'C13', 'C14', 'C15', 'C20'],
  ['E'],
  ['F', 'O81', 'H62'],
  ['G'],
  ['I', 'L', 'M', 'P', 'R', 'S', 'N77'],
  ['J', 'L'],
  ['K', 'N', 'O', 'L72', 'E50', 'E48'],
  ['H61', 'K70', 'H62'],
  ['C33', 'C34'],
  ['C33', 'C36'],
  ['C31', 'C32', 'C33'],
  ['C34', 'C35'],
  ['C38', 'C39'],
  ['C39', 'C40'],
  ['C17', 'C18'],
  ['C17', 'C28'],
  ['C20', 'C21'],
  ['C22', 'C23'],
  ['C25', 'C26'],
  ['C26', 'C27'],
  ['C26', 'C29'],
  ['C14', 'C27'],
  ['C28', 'C30']
]

/** Makers of medicines, of devices, their traders and clinics are one field as people state it. */
const MEDICAL = /医疗|器械|诊断|试剂|药/
const MEDICAL_TRADES = new Set(['C27', 'C35', 'F51', 'F52', 'Q84'])

const areNeighbours = (one: string, other: string): boolean =>
  families.some(
    (family) =>
      family.some((prefix) => one.startsWith(prefix)) && family.some((prefix) => other.startsWith(prefix))
  )

/**
 * Whether two industries contradict each other for this business. A trader of car parts (F51) names car parts (C36), a maker
 * says 销售, a chip maker says 设计, a builder decorates: none of these does. The families are ours.
 */
export const contradict = (stated: string, read: string, business: string): boolean => {
  if (areNeighbours(stated, read)) return false
  if (MEDICAL_TRADES.has(stated) && MEDICAL_TRADES.has(read) && MEDICAL.test(business)) return false
  const [from, to] = [stated.charAt(0), read.charAt(0)]
  if (from === to) return true
  // Who builds systems sells hardware too.
  if (from === 'I' && to === 'F') return false
  if (to === 'C')
    return !HANDLES_PRODUCTS.has(from) || (DEVELOPS.has(from) ? MAKES_ITSELF : MAKES).test(business)
  if (from !== 'C') return true
  if (to === 'I' && WITHOUT_SOFTWARE.test(stated) && SOFTWARE.test(business)) return true
  if (DEVELOPS.has(to)) return false
  return to !== 'F' || (TRADES.test(business) && !MAKES.test(business))
}
