/**
 * An economic region as sellers speak of it, and the provinces (two digits) and cities (four) that make it up.
 */
export type Region = Readonly<{ name: string; divisions: readonly string[] }>

/**
 * The regions in the order in which a seller would name them: the economic ones before the large ones by
 * compass. Sources: the State's outlines for 长三角 (2019), 粤港澳大湾区 (2019), 成渝地区双城经济圈 (2021) and 长江中游城市群 (2022,
 * 4290 stands for 仙桃, 潜江, 天门); the seven large regions are the customary ones, with 香港 and 澳门 in 华南 and 台湾 in
 * 华东.
 */
export const REGIONS: readonly Region[] = [
  { name: '长三角', divisions: ['31', '32', '33', '34'] },
  {
    name: '珠三角',
    divisions: ['4401', '4403', '4404', '4406', '4407', '4412', '4413', '4419', '4420']
  },
  {
    name: '粤港澳大湾区',
    divisions: ['81', '82', '4401', '4403', '4404', '4406', '4407', '4412', '4413', '4419', '4420']
  },
  { name: '京津冀', divisions: ['11', '12', '13'] },
  {
    name: '成渝',
    divisions: '50 5101 5103 5105 5106 5107 5109 5110 5111 5113 5114 5115 5116 5117 5118 5120'.split(' ')
  },
  {
    name: '长江中游',
    divisions:
      '4201 4202 4205 4206 4207 4208 4209 4210 4211 4212 4290 4301 4302 4303 4304 4306 4307 4309 4313 3601 3602 3603 3604 3605 3606 3608 3609 3610 3611'.split(
        ' '
      )
  },
  { name: '华东', divisions: ['31', '32', '33', '34', '35', '36', '37', '71'] },
  { name: '华南', divisions: ['44', '45', '46', '81', '82'] },
  { name: '华北', divisions: ['11', '12', '13', '14', '15'] },
  { name: '华中', divisions: ['41', '42', '43'] },
  { name: '西南', divisions: ['50', '51', '52', '53', '54'] },
  { name: '西北', divisions: ['61', '62', '63', '64', '65'] },
  { name: '东北', divisions: ['21', '22', '23'] }
]

/**
 * The regions a place lies in, the one a seller would name first in front: 苏州 → 长三角, 华东; 广州 → 珠三角, 粤港澳大湾区, 华南.
 * A region of single cities needs the city code: 广东 alone is 华南. The order is that of the map, which a playbook
 * may replace.
 */
export const regionsOf = (
  provinceCode: string | null,
  cityCode: string | null,
  regions: readonly Region[] = REGIONS
): readonly string[] => {
  const province = provinceCode ?? cityCode?.slice(0, 2) ?? null
  return regions
    .filter(({ divisions }) => divisions.some((code) => code === province || code === cityCode))
    .map(({ name }) => name)
}

/** Other words for a region of the map. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  长江三角洲: '长三角',
  江浙沪: '长三角',
  珠江三角洲: '珠三角',
  大湾区: '粤港澳大湾区',
  川渝: '成渝'
}

/**
 * The region that a text names instead of a place: `长三角地区`, `江浙沪` → 长三角, `华东区域` → 华东. Null where the map has
 * none such, or the text goes on (华东路88号).
 */
export const regionNamed = (text: string, regions: readonly Region[] = REGIONS): string | null => {
  const word = text.trim().replace(/(?:地区|区域|一带|片区|大区|城市群|经济圈)$/, '')
  const name = OTHER_WORDS[word] ?? word
  return regions.some((region) => region.name === name) ? name : null
}
