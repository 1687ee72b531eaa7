/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague': '“{text}”看不出做哪一行，请补充主要产品或服务，例如“汽车零部件生产”',
  'china.address.empty': '没有填写地址',
  'china.address.unknownPlace': '地址里认不出省、市、区县，请补充所在城市',
  'china.address.ambiguous': '地名可能指：{places}，请补充所在城市'
}
