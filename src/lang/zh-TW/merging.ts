/** Texts of duplicates and merging on the server. */
export const merging: Readonly<Record<string, string>> = {
  'merging.sameCustomer': '兩邊是同一個客戶，請選兩個不同的客戶',
  'merging.notDismissed': '這兩個客戶沒有被標記為「不是重複」',
  'merging.changedMeanwhile': '「{name}」剛被別人修改或合併過，請重新核對後再合併',
  'merging.is.archived': '已封存的客戶不能合併，請先還原',
  'merging.is.deleted': '資源回收筒裡的客戶不能合併，請先還原',
  'merging.is.merged': '其中一個客戶剛被別人合併了，請重新整理後查看',
  'merging.noMerge': '沒有這次合併，或者不在您的權限範圍內',
  'merging.undoneAlready': '這次合併已經復原過了',
  'merging.tooLate': '合併已超過 {days} 天，不能再復原',
  'merging.survivorIs.archived': '合併後的客戶已封存，請先還原它，再復原合併',
  'merging.survivorIs.deleted': '合併後的客戶在資源回收筒裡，請先還原它，再復原合併',
  'merging.survivorIs.merged': '合併後的客戶又被合併到別的客戶了，請先復原後一次合併'
}
