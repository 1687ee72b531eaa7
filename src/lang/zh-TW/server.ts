/** The server's start and its database. */
export const server: Readonly<Record<string, string>> = {
  'server.noAppRole':
    '資料庫裡沒有繪客所用的角色 huike_app，目前使用者也無權建立（{reason}）。請由管理員執行：create role huike_app; grant huike_app to 目前使用者;',
  'server.appRoleTooStrong':
    '資料庫角色 huike_app 是超級使用者或可繞過列級安全，公司之間就無法隔離。請由管理員去掉這些權限：alter role huike_app nosuperuser nobypassrls;',
  'server.databaseNewer': '這個資料庫由更新版本的繪客寫過（{name}）。請用不低於那個版本的繪客開啟。',
  'server.migrationEdited':
    '資料庫結構檔 {name} 在執行之後被改動過，無法確認資料庫與程式一致。請恢復該檔的原文，改動請寫成新的檔案。',
  'server.migrationOutOfOrder': '資料庫結構檔 {name} 排在已執行的 {last} 之前。新檔案的編號應當最大。'
}
