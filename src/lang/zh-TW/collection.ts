/** Texts of collecting: how columns were understood, what could not be read. */
export const collection: Readonly<Record<string, string>> = {
  'collection.mappedByHeader': '表頭「{column}」',
  'collection.mappedAsHalfOfName': '表頭「{column}」，與「{other}」合為一個姓名',
  'collection.mappedByHeaderAndContent': '表頭「{column}」，且 {percent}% 的儲存格符合',
  'collection.mappedByContent': '{percent}% 的儲存格符合這種格式',
  'collection.mappedByHand': '由對應檔指定',
  'collection.keptAsOwnField': '沒有對應的欄位，原樣保留為自有欄',
  'collection.row.empty': '這一列沒有客戶名稱，也沒有任何聯絡方式，無法建檔',
  'collection.foreignCurrency': '金額以 {currency} 計，原樣保留，不參與人民幣計算',
  'collection.industry.vague': '「{text}」過於籠統，請明確所做的產品或服務',
  'collection.date.vague': '「{text}」時間不明確，請與客戶確認具體日期',
  'collection.value.unknown': '「{text}」無法識別，可填：{values}',
  'collection.mapping.notFound': '對應檔 {file} 不存在或無法讀取',
  'collection.mapping.invalid':
    '對應檔 {file} 有誤：{detail}。寫法：每行「表頭: 欄位」，如「企業名稱: name」',
  'collection.mapping.noName':
    '沒有找到客戶名稱欄。現有的欄：{columns}。請用 --mapping 指定，例如「某欄: name」'
}
