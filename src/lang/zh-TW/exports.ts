/** Texts of files that are written for somebody to take away, on the server. */
export const exportFiles: Readonly<Record<string, string>> = {
  'exports.notFound': '匯出的檔案只保留 {days} 天，這個檔案已經不在了',
  'exports.tooMany': '您有 {most} 個匯出還在進行，請等其中一個完成',
  'exports.notReady': '檔案還沒有寫完',
  'exports.reachesLess': '匯出之後您的權限變小了，請重新匯出',
  'exports.broken': '匯出中斷了，請再試一次',
  'audit.action.customer.exportFetched': '下載了匯出檔案'
}
