/** Texts of 待核对 and of checks of the whole base: what is refused. */
export const cleaning: Readonly<Record<string, string>> = {
  'cleaning.run.notFound': '沒有這次全庫核對',
  'cleaning.run.notAll': '只有能看到全部客戶的人才能核對全庫',
  'cleaning.run.running': '全庫核對正在進行',
  'cleaning.run.ended': '這次核對已經結束',
  'cleaning.answer.taken': '{name}已經處理了這一條',
  'cleaning.answer.gone': '這條發現已經不在了：客戶資料已有變動',
  'cleaning.answer.noProposal': '這條發現沒有可以直接採用的建議',
  'cleaning.answer.notFound': '沒有這條處理記錄'
}
