/** The server's start and its database. */
export const server: Readonly<Record<string, string>> = {
  'server.noAppRole':
    '資料庫裡沒有繪客所用的角色 huike_app，目前使用者也無權建立（{reason}）。請由管理員執行：create role huike_app; grant huike_app to 目前使用者;',
  'server.appRoleTooStrong':
    '資料庫角色 huike_app 是超級使用者或可繞過列級安全，公司之間就無法隔離。請由管理員去掉這些權限：alter role huike_app nosuperuser nobypassrls;',
  'server.databaseNewer': '這個資料庫由更新版本的繪客寫過（{name}）。請用不低於那個版本的繪客開啟。',
  'server.migrationEdited':
    '資料庫結構檔 {name} 在執行之後被改動過，無法確認資料庫與程式一致。請恢復該檔的原文，改動請寫成新的檔案。',
  'server.migrationOutOfOrder': '資料庫結構檔 {name} 排在已執行的 {last} 之前。新檔案的編號應當最大。',
  'server.dataOfOther':
    '{folder} 屬於帳戶 {account}，目前帳戶（{me}）無法使用。請以該帳戶啟動，或先把它交給目前帳戶：sudo chown -R {me} {folder}',
  'server.dataElsewhere': '資料庫帳戶 {account} 無法進入資料目錄，資料庫放在 {folder}。',
  'server.alreadyRunning':
    '{folder} 的繪客已在執行（行程 {pid}，啟動於 {since}）。同一份資料只能由一個繪客開啟。',
  'server.dataInUse': '{folder} 的資料庫正被行程 {pid} 使用且沒有停下。請先結束它，再啟動繪客。',
  'server.dataUnknown': '{folder} 裡已有檔案，但不是繪客的資料庫。請換一個資料目錄，或先移走它。',
  'server.dataOfOtherVersion':
    '{folder} 是 PostgreSQL {have} 的資料，而現有程式是 {need}。請用原來的版本 huike backup，再在新目錄 huike restore；或用 HUIKE_PG_BIN 指定 {have} 的程式。',
  'server.removedStaleLock': '已清除上次未正常結束留下的鎖（行程號 {pid} 現屬於別的程式）。',
  'server.stoppingOrphan': '上次的繪客被強行結束，它的資料庫（行程 {pid}）還在執行，正在停止。',
  'server.databaseEnded': '資料庫意外停止，正在重新啟動：{reason}',
  'server.databaseDoesNotStart': '資料庫沒有啟動成功，稍後再試：{reason}'
}
