import { childrenOf, shortNameOf, type Division } from '#lib/china'

/** The places of a province that stand in companies' names. A bare county-level name also stands with 市. */
export type ProvincePlaces = Readonly<{
  code: string
  province: string
  cities: readonly string[]
  counties: readonly string[]
}>

/** County-level cities whose bare name is an everyday or a brand word; they keep their 市. */
const everydayWords = new Set(
  `
  新乐 安国 高平 永济 原平 新民 海城 灯塔 开原 兴城 集安 大安 龙井 和龙 铁力 同江 海林
  宁安 东宁 北安 安达 东台 兴化 泰兴 建德 玉环 龙泉 无为 天长 明光 永安 南安 福安 乐平
  瑞昌 高安 德兴 海阳 新泰 永城 当阳 宜城 广水 开平 兴宁 东方 隆昌 万源 兴义 福泉 安宁
  开远 弥勒 兴平 华阴 合作 同仁 铁门关 双河 新星 白杨
`
    .trim()
    .split(/\s+/)
)
/** Names that many companies have without being there, or that name no place of their own. */
const noPlaces = new Set(
  '下花园区 城区 矿区 郊区 绿园区 梁园区 东区 西区 芒市 大柴旦行政委员会 西沙群岛 南沙群岛 中沙群岛的岛礁及其海域'.split(
    ' '
  )
)
/** 海南 alone is the province, not the prefecture in 青海. */
const noCities = new Set(['海南'])
/** Development zones that companies write as if they were counties, by province. */
const zones: Readonly<Record<string, string>> = {
  '13': '北戴河新区',
  '14': '山西转型综合改革示范区 五台山风景名胜区',
  '22': '吉林中国新加坡食品区',
  '32': '镇江新区',
  '41': '郑州航空港经济综合实验区 平顶山市城乡一体化示范区 新乡市平原城乡一体化示范区 焦作城乡一体化示范区 南阳市城乡一体化示范区',
  '43': '湘潭昭山示范区 湘潭九华示范区',
  '62': '兰州新区'
}
/** Of Taiwan only its great cities stand in names of mainland companies; 香港 and 澳门 have no places below them. */
const beyond: readonly ProvincePlaces[] = [
  { code: '71', province: '台湾', cities: ['台北', '高雄', '台中', '台南', '新竹'], counties: [] },
  { code: '81', province: '香港', cities: [], counties: [] },
  { code: '82', province: '澳门', cities: [], counties: [] }
]

/** 市辖区 and the like only head a group: a prefecture's name ends otherwise. */
const isPrefecture = ({ name }: Division): boolean => /[市州盟]$|地区$/u.test(name)

const countyName = ({ name }: Division): string => {
  const bare = shortNameOf(name)
  return name.endsWith('市') && !everydayWords.has(bare) ? bare : name
}

/** Provinces with their prefectures and counties, as companies write them; codes and names of GB/T 2260. */
export const provincePlaces = (): readonly ProvincePlaces[] => [
  ...childrenOf(null)
    .filter(({ code }) => !beyond.some((one) => one.code === code))
    .map(({ code, name }) => {
      const below = childrenOf(code)
      const districts = below
        .flatMap((city) => childrenOf(city.code))
        .filter((one) => !noPlaces.has(one.name))
      return {
        code,
        province: shortNameOf(name),
        cities: below
          .filter(isPrefecture)
          .map((city) => shortNameOf(city.name))
          .filter((city) => !noCities.has(city)),
        counties: [...districts.map(countyName), ...(zones[code]?.split(' ') ?? [])]
      }
    }),
  ...beyond
]
