/** Texts of files that are written for somebody to take away, on the server. */
export const exportFiles: Readonly<Record<string, string>> = {
  'exports.notFound': '导出的文件只留 {days} 天，这个文件已经不在了',
  'exports.tooMany': '你有 {most} 个导出还在进行，请等其中一个完成',
  'exports.notReady': '文件还没有写完',
  'exports.reachesLess': '导出之后你的权限变小了，请重新导出',
  'exports.broken': '导出中断了，请再试一次',
  'audit.action.customer.exportFetched': '下载了导出文件'
}
