/** The peoples whose names stand in the names of autonomous areas, as these names end. */
const PEOPLES =
  '壮族 回族 维吾尔 蒙古族藏族 蒙古族 蒙古 土家族 苗族 侗族 布依族 藏族 羌族 彝族 哈尼族 傣族 白族 景颇族 傈僳族 哈萨克族 哈萨克 柯尔克孜 朝鲜族 满族 瑶族 黎族 畲族 毛南族 仫佬族 水族 仡佬族 各族 佤族 拉祜族 布朗族 独龙族 怒族 普米族 纳西族 土族 撒拉族 保安族 东乡族 裕固族 塔吉克 锡伯 达斡尔族 达斡尔'.split(
    ' '
  )

const SUFFIXES = [
  '特别行政区',
  '行政委员会',
  '管理区管委会',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '地区',
  '林区',
  '特区',
  '新区',
  '盟',
  '省',
  '市',
  '区',
  '县',
  '旗'
]

const withoutPeoples = (stem: string): string => {
  const people = PEOPLES.find((name) => stem.endsWith(name) && stem.length - name.length >= 2)
  return people === undefined ? stem : withoutPeoples(stem.slice(0, -people.length))
}

/** Stems that end in a people's name which is also how the place is called for short. */
const IRREGULAR: Readonly<Record<string, string>> = { 鄂温克族自治旗: '鄂温克', 东乡族自治县: '东乡' }

/**
 * The short name of a division as people say it: 内蒙古自治区 → 内蒙古, 恩施土家族苗族自治州 → 恩施, 浦东新区 → 浦东.
 * Names whose stem has a single character stay whole (雄县, 城区, 北区).
 */
export const shortNameOf = (name: string): string => {
  const irregular = IRREGULAR[name]
  if (irregular !== undefined) return irregular
  const suffix = SUFFIXES.find((ending) => name.endsWith(ending) && name.length - ending.length >= 2)
  return suffix === undefined ? name : withoutPeoples(name.slice(0, -suffix.length))
}
