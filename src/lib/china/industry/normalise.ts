import { foldText } from './fold.ts'

/** No main business is longer; what follows is some other text. */
const LONGEST = 4000

const BRACKETS = /\([^()]*\)/g

/** Brackets with one of these restrict or permit and name no trade. */
const PERMISSION =
  /依法|许可|除外|不含|不得|凭|有效期|国家|审批|批准|法律|涉及|限制|禁止|资质|前置|筹建|除|仅限|限分支|另行|专项/

/** What follows one of these only permits: `依法须经批准的项目，经相关部门批准后方可开展经营活动`. */
const PERMISSION_SENTENCE =
  /依法须经|批准后方可|方可开展|法律、行政法规|法律法规|国家法律|法律、法规|法律规定|许可证范围|资质证书|国务院决定|不得从事|自主选择经营|市场主体/

/** A sentence up to the part that only permits: `餐饮服务，依法须经批准的项目…` leaves 餐饮服务. */
const withoutPermission = (sentence: string): string => {
  if (!PERMISSION_SENTENCE.test(sentence)) return sentence
  const parts = sentence.split(',')
  return parts
    .slice(
      0,
      parts.findIndex((part) => PERMISSION_SENTENCE.test(part))
    )
    .join(',')
}

/** Labels before a list. */
const LABEL = /(?:许可经营项目|一般经营项目|许可项目|一般项目|前置许可|经营范围|主营|兼营|经营项目)[::]/g

/** Whom one serves is not what one does: `为证券、基金等金融机构提供软件` leaves 提供软件. */
const SERVED = /(?:为|向)(?!主|核心|基础|原料|一体)[^;。]{2,60}?提供/g

/** One verb of a few spoken words: 修空调, 装监控, 卖手机配件; not 修路, 装饰, nor 卖菜, which is a word of its own. */
const SPOKEN_LENGTH = 12
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:专门|专业|主要)?修(?![行身正建路桥改养剪女士复理缮鞋车补配脚]|手机|电脑|高速|公路|马路|铁路|地铁|水库|水利|河堤|隧道|码头|乡道)(?=[\u4e00-\u9fff]{2,6}$)/,
    '维修'
  ],
  [/^(?:专门|专业|主要)?装(?![修饰备配潢卸置帧甲订璜载运束裱])(?=[\u4e00-\u9fff]{2,6}$)/, '安装'],
  [/^(?:专门|专业|主要)?卖(?=[\u4e00-\u9fff]{4,8}$)/, '销售']
]

const spoken = (text: string): string => {
  if (text.length > SPOKEN_LENGTH) return text
  for (const [pattern, verb] of SPOKEN) if (pattern.test(text)) return text.replace(pattern, verb)
  return text
}

/** Who designs and builds is a builder: `装饰装修工程设计与施工` is no design office. */
const DESIGNED_AND_BUILT = /(?:工程)?设计(?:[及与和、,]|以及)施工/g

/** A text ready for the words: folded, without permissions, labels and boiler-plate sentences. */
export const normaliseTrade = (text: string): string => {
  let plain = spoken(foldText(text.slice(0, LONGEST)))
  if (plain.includes('('))
    plain = plain.replace(BRACKETS, (bracket) => (PERMISSION.test(bracket) ? '' : bracket))
  if (PERMISSION_SENTENCE.test(plain)) plain = plain.split(/[;。]/).map(withoutPermission).join(';')
  if (plain.includes(':')) plain = plain.replace(LABEL, ';')
  if (plain.includes('施工')) plain = plain.replace(DESIGNED_AND_BUILT, '工程施工')
  if (plain.includes('提供')) plain = plain.replace(SERVED, ',')
  return plain
}

const PLACE = /^.{2,5}?(?:省|自治区|自治州|市|县|区|旗|镇|乡)(?!场|政|民)/

/** A company's name without the places before it: 南通海门市康盛紧固件有限公司 must not become a 门市. */
export const normaliseName = (name: string): string => {
  let plain = foldText(name.slice(0, 100))
  for (let times = 0; times < 3; times++) plain = plain.replace(PLACE, '')
  return plain
}
