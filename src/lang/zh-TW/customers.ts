/** Texts of customers on the server. */
export const customers: Readonly<Record<string, string>> = {
  'customers.notFound': '沒有這個客戶，或者不在你的權限範圍內',
  'customers.partNotFound': '這條記錄不存在，可能已被刪除',
  'customers.nameless': '至少要有客戶名稱、統一社會信用代碼或一種聯絡方式',
  'customers.masked': '這個欄位對你是隱藏的，不能修改',
  'customers.mayNotAssign': '你沒有分配客戶的權限',
  'customers.noSuchOwner': '沒有這位成員，或者已離職',
  'customers.changedMeanwhile': '別人剛把這個欄位改成了「{theirs}」，你填的是「{yours}」，請選擇保留哪一個',
  'customers.amountUnclear': '金額看不懂：{text}，請寫成 12萬 或 128000',
  'customers.amountForeign': '訂單金額只支援人民幣',
  'customers.deletedBin': '客戶在回收站裡，先恢復再修改',
  'customers.becauseMasked': '判斷依據包含你看不到的欄位',
  'customers.cursorInvalid': '翻頁位置無效，請從頭查看'
}
