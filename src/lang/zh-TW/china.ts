/** Texts of china. */
export const china: Readonly<Record<string, string>> = {
  'china.industry.vague': '「{text}」看不出是哪個行業，請補充主要產品或服務，例如「汽車零部件生產」',
  'china.address.empty': '沒有填寫地址',
  'china.address.unknownPlace': '地址裡認不出省、市、區縣，請補充所在城市',
  'china.address.ambiguous': '地名可能指：{places}，請補充所在城市',
  'china.creditCode.empty': '沒有填寫統一社會信用代碼',
  'china.creditCode.length': '統一社會信用代碼應為 18 位，這裡有 {length} 位',
  'china.creditCode.character':
    '第 {position} 位的「{character}」不會出現在代碼中（字母 I、O、S、V、Z 不使用）',
  'china.creditCode.authority': '第 1 位「{character}」不是登記管理部門代碼',
  'china.creditCode.category': '第 2 位「{character}」不是{authority}部門的機構類別',
  'china.creditCode.regionDigit': '第 {position} 位「{character}」應為數字（第 3 至 8 位是行政區劃碼）',
  'china.creditCode.region': '行政區劃碼 {region} 不存在',
  'china.creditCode.checkCharacter': '校驗碼不符：第 18 位應為 {expected}，實為 {found}，請核對整個代碼',
  'china.creditCode.organisation': '其中的組織機構代碼校驗不符：第 17 位應為 {expected}，實為 {found}',
  'china.creditCode.legacy': '這是 15 位的舊版工商註冊號，請補充 18 位統一社會信用代碼',
  'china.creditCode.legacyCheck': '看來是 15 位的舊版工商註冊號，但校驗位不符',
  'china.creditCode.organisationOnly': '這是 9 位組織機構代碼；統一社會信用代碼為 18 位，第 9 至 17 位即為它',
  'china.creditCode.taxNumber': '這是 2015 年以前的 15 位稅務登記號，請補充 18 位統一社會信用代碼',
  'china.creditCode.person': '這是個人的身分證號，不是統一社會信用代碼；請勿存放在這裡',
  'china.creditCode.scientific': '代碼已被試算表改成科學記號，後幾位已遺失；請把該欄設為文字後重新輸入',
  'china.creditCode.abolishedRegion':
    '行政區劃碼 {region} 不在現行區劃表中（已撤銷或屬開發區），代碼仍然有效',
  'china.size.noIndustry': '不知道所屬行業，無法按國家標準劃型，請補充行業',
  'china.size.noRow': '國家劃型標準(2017)未列行業 {industry}',
  'china.size.noIndicator': '按國家劃型標準(2017)「{row}」缺少所需指標，請補充從業人員、營業收入或資產總額',
  'china.size.decided':
    '國家劃型標準(2017)「{row}」：從業人員 {employees} 人，營業收入 {revenue} 萬元，資產總額 {assets} 萬元，屬{size}',
  'china.size.provisional':
    '國家劃型標準(2017)「{row}」：從業人員 {employees} 人，營業收入 {revenue} 萬元，資產總額 {assets} 萬元；指標不全，暫定{size}',
  'china.size.disagree':
    '國家劃型標準(2017)「{row}」：從業人員 {employees} 人，營業收入 {revenue} 萬元，資產總額 {assets} 萬元；指標指向不同規模，按低的一檔為{size}，請核實',
  'china.size.open':
    '國家劃型標準(2017)「{row}」：從業人員 {employees} 人，營業收入 {revenue} 萬元，資產總額 {assets} 萬元；可能是{size}，請補充準確數字',
  'china.calendar.uncertain': '{year} 年放假安排尚未公佈，按週一至週五估算',
  'china.address.contradicts': '地址寫的是{written}，與已知的{stated}不符，請核實'
}
