/** Texts of files that are written for somebody to take away, on the server. */
export const exportFiles: Readonly<Record<string, string>> = {
  'exports.notFound': 'Exported files are kept for {days} days; this one is not there any more',
  'exports.tooMany': '{most} of your exports are still being written; wait for one to finish',
  'exports.notReady': 'The file is not finished yet',
  'exports.reachesLess': 'You may see less than when this file was written; export it again',
  'exports.broken': 'The export broke off; try again',
  'audit.action.customer.exportFetched': 'fetched an exported file'
}
