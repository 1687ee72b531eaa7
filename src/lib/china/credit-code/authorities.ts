/** A registering authority, the first character of a credit code, and what it registers, by the second one. */
export type Authority = Readonly<{ code: string; name: string; categories: Readonly<Record<string, string>> }>

const OTHER = '其他'

/**
 * GB 32100-2015, table 1, with the kinds given out since: 基层群众性自治组织 under 民政. The authorities bear the names of
 * the standard, though 工商 is 市场监督管理 today.
 */
export const AUTHORITIES: readonly Authority[] = [
  {
    code: '1',
    name: '机构编制',
    categories: { '1': '机关', '2': '事业单位', '3': '中央编办直接管理机构编制的群众团体', '9': OTHER }
  },
  { code: '2', name: '外交', categories: { '1': '外国常驻新闻机构', '9': OTHER } },
  {
    code: '3',
    name: '司法行政',
    categories: {
      '1': '律师执业机构',
      '2': '公证处',
      '3': '基层法律服务所',
      '4': '司法鉴定机构',
      '5': '仲裁委员会',
      '9': OTHER
    }
  },
  { code: '4', name: '文化', categories: { '1': '外国在华文化中心', '9': OTHER } },
  {
    code: '5',
    name: '民政',
    categories: {
      '1': '社会团体',
      '2': '民办非企业单位',
      '3': '基金会',
      '4': '基层群众性自治组织',
      '9': OTHER
    }
  },
  {
    code: '6',
    name: '旅游',
    categories: {
      '1': '外国旅游部门常驻代表机构',
      '2': '港澳台地区旅游部门常驻内地(大陆)代表机构',
      '9': OTHER
    }
  },
  { code: '7', name: '宗教', categories: { '1': '宗教活动场所', '2': '宗教院校', '9': OTHER } },
  { code: '8', name: '工会', categories: { '1': '基层工会', '9': OTHER } },
  {
    code: '9',
    name: '工商',
    categories: { '1': '企业', '2': '个体工商户', '3': '农民专业合作社', '9': OTHER }
  },
  { code: 'A', name: '中央军委改革和编制办公室', categories: { '1': '军队事业单位', '9': OTHER } },
  {
    code: 'N',
    name: '农业',
    categories: { '1': '组级集体经济组织', '2': '村级集体经济组织', '3': '乡镇级集体经济组织', '9': OTHER }
  },
  { code: 'Y', name: '其他', categories: { '1': OTHER } }
]

const byCode = new Map(AUTHORITIES.map((authority) => [authority.code, authority]))

/** The authority of a credit code's first character, or null. */
export const authorityOf = (character: string): Authority | null => byCode.get(character) ?? null
