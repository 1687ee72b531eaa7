/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague': '“{text}”看不出做哪一行，请补充主要产品或服务，例如“汽车零部件生产”',
  'china.address.empty': '没有填写地址',
  'china.address.unknownPlace': '地址里认不出省、市、区县，请补充所在城市',
  'china.address.ambiguous': '地名可能指：{places}，请补充所在城市',
  'china.creditCode.empty': '没有填写统一社会信用代码',
  'china.creditCode.length': '统一社会信用代码应为 18 位，这里有 {length} 位',
  'china.creditCode.character':
    '第 {position} 位的“{character}”不会出现在代码中（字母 I、O、S、V、Z 不使用）',
  'china.creditCode.authority': '第 1 位“{character}”不是登记管理部门代码',
  'china.creditCode.category': '第 2 位“{character}”不是{authority}部门的机构类别',
  'china.creditCode.regionDigit': '第 {position} 位“{character}”应为数字（第 3 至 8 位是行政区划码）',
  'china.creditCode.region': '行政区划码 {region} 不存在',
  'china.creditCode.checkCharacter': '校验码不符：第 18 位应为 {expected}，实为 {found}，请核对整个代码',
  'china.creditCode.organisation': '其中的组织机构代码校验不符：第 17 位应为 {expected}，实为 {found}',
  'china.creditCode.legacy': '这是 15 位的旧版工商注册号，请补充 18 位统一社会信用代码',
  'china.creditCode.legacyCheck': '看来是 15 位的旧版工商注册号，但校验位不符',
  'china.creditCode.abolishedRegion': '行政区划码 {region} 已撤销，代码仍然有效'
}
