/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague': '“{text}”看不出做哪一行，请补充主要产品或服务，例如“汽车零部件生产”'
}
