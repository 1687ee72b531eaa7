/** Texts of files that are written for somebody to take away, in the pages. */
export const exportsWeb: Readonly<Record<string, string>> = {
  'exports.web.title': 'Export',
  'exports.web.selected': 'Export the {count} selected customers',
  'exports.web.all': 'Export {count} customers',
  'exports.web.about':
    'In the filter and order of the list, without what is hidden from you. Many are written in the background; the file is kept for {days} days. Exports are logged.',
  'exports.web.goesOn': 'The file is being written in the background; you will be told when it is ready',
  'exports.web.writing': 'Exporting {done} of {count}',
  'exports.web.counting': 'Preparing the export',
  'exports.web.ready': '“{file}” is ready, {count} customers',
  'exports.web.download': 'Download',
  'exports.web.downloadOf': 'Download {file}',
  'exports.web.stop': 'Stop the export',
  'exports.web.failed': 'The export did not finish: {problem}',
  'exports.web.files': 'Exported files',
  'exports.web.files.about': 'Only you can download them; a file is kept for {days} days and then removed.',
  'exports.web.files.none': 'No file was exported in the last {days} days.',
  'exports.web.customers': '{count} customers',
  'exports.web.remove': 'Remove {file}',
  'exports.web.removed': 'File removed'
}
