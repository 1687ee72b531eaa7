/** Backup and restore. */
export const backup: Readonly<Record<string, string>> = {
  'backup.backup': '備份全部資料到一個檔案（執行中也可以）',
  'backup.restore': '把備份還原到一個空的資料庫，舊版本的備份會升級到目前版本',
  'backup.target': '資料夾或檔名',
  'backup.file': '備份檔',
  'backup.written': '已備份到 {file}：{companies} 家公司，{customers} 個客戶，共 {rows} 列',
  'backup.restored':
    '已從 {file} 還原並核對：{companies} 家公司，{customers} 個客戶，共 {rows} 列。請重新登入',
  'backup.notEmpty': '這個資料庫已有資料，沒有改動。請還原到新的資料目錄（HUIKE_DATA）或空的資料庫',
  'backup.cutOff': '{file} 不完整（中途斷了），不能還原。資料庫沒有改動',
  'backup.foreign': '{file} 不是繪客的備份。資料庫沒有改動',
  'backup.altered': '{file} 裡的 {table} 與寫下時不同（檔案損壞或被改過），不能還原。資料庫沒有改動',
  'backup.newer': '備份來自更新版本的繪客（{name}）。請用不低於那個版本的繪客還原',
  'backup.otherSchema': '備份的資料表與本程式的不同（{name}），無法還原。請用寫下備份的那個版本還原',
  'backup.failure.unsound': '寫下的備份讀回來不完整',
  'backup.failure.full': '磁碟已滿',
  'backup.failure.forbidden': '沒有寫入備份資料夾的權限',
  'backup.failure.other': '寫備份時發生錯誤，原因見伺服器記錄'
}
