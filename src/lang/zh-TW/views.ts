/** Texts of saved views and of what is done to many, on the server. */
export const views: Readonly<Record<string, string>> = {
  'views.notFound': '沒有這個檢視，或者沒有分享給您',
  'views.notYours': '這個檢視是{author}的，只有本人或管理員能改；可以複製一份再改',
  'views.noDepartment': '作者還不屬於任何部門，不能分享給部門',
  'views.nameTaken': '已經有一個叫「{name}」的檢視，請換個名稱',
  'views.tooMany': '最多儲存 {most} 個檢視，請先刪掉不用的',
  'views.unaskable': '這樣的篩選不能儲存：{problem}',
  'views.outdated': '篩選裡有現在已經不存在的選項',
  'views.noValues': '「{fact}」沒有可供選擇的值',
  'views.fact.customer.province': '省份',
  'views.fact.customer.city': '城市',
  'views.changedMeanwhile': '別人剛改過檢視「{name}」，請看過最新的再改',
  'audit.action.view.shared': '分享了檢視',
  'audit.action.view.changed': '修改了共用檢視',
  'audit.action.view.removed': '刪除了共用檢視',
  'bulk.notFound': '沒有這次批次操作，或者已過 30 天',
  'bulk.notDone': '這次批次操作還在進行，或者已經撤銷',
  'bulk.noTags': '請至少選一個要加上或去掉的標籤',
  'audit.action.bulk.begun': '開始了批次操作',
  'audit.action.bulk.undone': '撤銷了批次操作'
}
