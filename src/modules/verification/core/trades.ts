/** Words that products of many industries share: 零部件加工 says nothing of which. */
const GENERIC =
  /^(?:小型|精密|机械|金属|五金|工业|电子|各类|其他)*(?:零部件|零配件|零件|配件|部件|加工|机加工|制造|设备|机械|产品|制品|材料|器材|技术|代理|服务|系统|平台|软件)*$/

/** Whether nothing but such words decided: 精密零部件加工. */
export const saysOnlyGenericWords = (words: readonly string[]): boolean =>
  words.every((word) => GENERIC.test(word))

const MAKES = /生产|制造|加工|研发|自产|制作|铸造|冲压|装配/
const TRADES = /批发|零售|贸易|经销|代理|分销|门店|进出口/
/** Sections whose companies handle products of others: trade, building, transport, software, leasing, research, repair. */
const HANDLES_PRODUCTS = new Set(['F', 'E', 'G', 'I', 'L', 'M', 'O'])
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
  ['C31', 'C32', 'C33']
]

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
  const [from, to] = [stated.charAt(0), read.charAt(0)]
  if (from === to) return true
  // Who builds systems sells hardware too.
  if (from === 'I' && to === 'F') return false
  if (to === 'C') return !HANDLES_PRODUCTS.has(from) || MAKES.test(business)
  if (from !== 'C') return true
  if (DEVELOPS.has(to)) return false
  return to !== 'F' || (TRADES.test(business) && !MAKES.test(business))
}
