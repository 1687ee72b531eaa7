/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague': '「{text}」看不出是哪個行業，請補充主要產品或服務，例如「汽車零部件生產」',
  'china.address.empty': '沒有填寫地址',
  'china.address.unknownPlace': '地址裡認不出省、市、區縣，請補充所在城市',
  'china.address.ambiguous': '地名可能指：{places}，請補充所在城市'
}
