/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague': '「{text}」看不出是哪個行業，請補充主要產品或服務，例如「汽車零部件生產」'
}
