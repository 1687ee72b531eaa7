/** Texts of files that are written for somebody to take away, in the pages. */
export const exportsWeb: Readonly<Record<string, string>> = {
  'exports.web.title': '匯出',
  'exports.web.selected': '匯出選取的 {count} 位客戶',
  'exports.web.all': '匯出 {count} 位客戶',
  'exports.web.about':
    '依篩選與順序匯出，隱藏的欄位不會出現；筆數多時在背景寫好，檔案保留 {days} 天。匯出會記入操作記錄。',
  'exports.web.goesOn': '正在背景寫入檔案，完成後會通知您，可以先做別的事',
  'exports.web.writing': '正在匯出 {done} / {count}',
  'exports.web.counting': '正在準備匯出',
  'exports.web.ready': '「{file}」已完成，共 {count} 位客戶',
  'exports.web.download': '下載',
  'exports.web.downloadOf': '下載 {file}',
  'exports.web.stop': '停止匯出',
  'exports.web.failed': '匯出沒有完成：{problem}',
  'exports.web.files': '匯出的檔案',
  'exports.web.files.about': '只有您自己能下載；檔案保留 {days} 天，之後自動刪除。',
  'exports.web.files.none': '最近 {days} 天沒有匯出過檔案。',
  'exports.web.customers': '{count} 位客戶',
  'exports.web.remove': '刪除 {file}',
  'exports.web.removed': '檔案已刪除'
}
