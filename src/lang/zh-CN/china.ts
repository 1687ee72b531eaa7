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
  'china.creditCode.organisationOnly': '这是 9 位组织机构代码；统一社会信用代码为 18 位，第 9 至 17 位即为它',
  'china.creditCode.taxNumber': '这是 2015 年以前的 15 位税务登记号，请补充 18 位统一社会信用代码',
  'china.creditCode.person': '这是个人的身份证号，不是统一社会信用代码；请勿存放在这里',
  'china.creditCode.scientific': '代码已被电子表格改成科学计数，后几位已丢失；请把该列设为文本后重新录入',
  'china.creditCode.abolishedRegion':
    '行政区划码 {region} 不在现行区划表中（已撤销或属开发区），代码仍然有效',
  'china.size.noIndustry': '不知道所属行业，无法按国家标准划型，请补充行业',
  'china.size.noRow': '国家划型标准(2017)未列行业 {industry}',
  'china.size.noIndicator': '按国家划型标准(2017)“{row}”缺少所需指标，请补充从业人员、营业收入或资产总额',
  'china.size.decided':
    '国家划型标准(2017)“{row}”：从业人员 {employees} 人，营业收入 {revenue} 万元，资产总额 {assets} 万元，属{size}',
  'china.size.provisional':
    '国家划型标准(2017)“{row}”：从业人员 {employees} 人，营业收入 {revenue} 万元，资产总额 {assets} 万元；指标不全，暂定{size}',
  'china.size.disagree':
    '国家划型标准(2017)“{row}”：从业人员 {employees} 人，营业收入 {revenue} 万元，资产总额 {assets} 万元；指标指向不同规模，按低的一档为{size}，请核实',
  'china.size.open':
    '国家划型标准(2017)“{row}”：从业人员 {employees} 人，营业收入 {revenue} 万元，资产总额 {assets} 万元；可能是{size}，请补充准确数字',
  'china.calendar.uncertain': '{year} 年放假安排尚未公布，按周一至周五估算',
  'china.address.contradicts': '地址写的是{written}，与已知的{stated}不符，请核实'
}
