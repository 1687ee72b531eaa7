/** Texts of files that are written for somebody to take away, in the pages. */
export const exportsWeb: Readonly<Record<string, string>> = {
  'exports.web.title': '导出',
  'exports.web.selected': '导出选中的 {count} 位客户',
  'exports.web.all': '导出 {count} 位客户',
  'exports.web.about':
    '按筛选和顺序导出，隐藏的字段不会出现；人数多时在后台写好，文件保留 {days} 天。导出会记入操作记录。',
  'exports.web.goesOn': '正在后台写文件，写好后会告诉你，可以继续做别的',
  'exports.web.writing': '正在导出 {done} / {count}',
  'exports.web.counting': '正在准备导出',
  'exports.web.ready': '“{file}”已写好，共 {count} 位客户',
  'exports.web.download': '下载',
  'exports.web.downloadOf': '下载 {file}',
  'exports.web.stop': '停止导出',
  'exports.web.failed': '导出没有完成：{problem}',
  'exports.web.files': '导出的文件',
  'exports.web.files.about': '只有你自己能下载；文件保留 {days} 天，之后自动删除。',
  'exports.web.files.none': '最近 {days} 天没有导出过文件。',
  'exports.web.customers': '{count} 位客户',
  'exports.web.remove': '删除 {file}',
  'exports.web.removed': '文件已删除'
}
