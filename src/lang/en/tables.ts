/** Texts of tables: what a person reads when a file cannot be read or written, or was read with reservations. */
export const tables: Readonly<Record<string, string>> = {
  'tables.missing': 'There is no file {path}. Check the path and the name.',
  'tables.folder': '{path} is a folder, not a file. Name one of the files in it.',
  'tables.locked': 'Another program is using {path}. Close it in Excel or WPS and try again.',
  'tables.unreadable': 'You may not read or write {path}. Check the rights of the file.',
  'tables.diskFull': 'The disk is full, {path} could not be written. Make room and try again.',
  'tables.empty': 'The file is empty.',
  'tables.noText': 'This is no table: the file holds binary data. Save it as .xlsx or .csv and try again.',
  'tables.onlyBlank': 'The file has no data, only blank rows or cells.',
  'tables.notATable': 'This is no table but a {kind} file. Save it as .xlsx or .csv and try again.',
  'tables.encrypted':
    'The file has a password. Open it in Excel or WPS, remove the password, save it and try again.',
  'tables.corrupt':
    'The file is incomplete or damaged and cannot be read on: most often a download, an upload or a save was cut off. It was left as it is. Get it again; or open it in Excel or WPS, let it be repaired, save a copy and try that.',
  'tables.quotes':
    'Near row {row} quotes do not match, and there are too many such places. Check delimiter and quotes, or save as .xlsx.',
  'tables.encodingUnknown': 'Unknown encoding {encoding}. Usual ones are utf-8, gb18030, big5, utf-16le.',
  'tables.sheetMissing': 'There is no sheet "{sheet}". The file has: {sheets}.',
  'tables.emptySheet': 'The sheet "{sheet}" is empty. The file has: {sheets}.',
  'tables.cancelled': 'Cancelled.',
  'tables.zipBomb':
    'Unpacked, {part} is {ratio} times as large: this looks like an attack. Reading was stopped.',
  'tables.entityBomb':
    '{part} declares or uses entities, which no table does: this looks like an attack. Reading was stopped.',
  'tables.tooLarge.parts': 'The file packs more than {limit} parts; this is hardly a table.',
  'tables.tooLarge.part': 'Unpacked, {part} has more than {limit} bytes. Split it into several files.',
  'tables.tooLarge.sharedStrings':
    'The texts of the workbook have more than {limit} bytes. Split it into several files or save it as .csv.',
  'tables.tooLarge.columns':
    'Row {row} has more than {limit} columns. Check the delimiter or remove columns.',
  'tables.tooLarge.cell':
    'Row {row} has a cell of more than {limit} characters. Check its quotes and line ends.',
  'tables.tooLarge.xls':
    'The .xls file is too large for {limit} MiB of memory. Save it as .xlsx and try again.',
  'tables.tooLarge.xlsTime':
    'The .xls file could not be read within {seconds} seconds. Save it as .xlsx and try again.',
  'tables.tooLarge.output': 'The workbook would have more than 4 GiB. Write fewer rows, or a .csv.',
  'tables.damagedText': 'The text is {encoding}, but a few bytes are damaged; they show as �.',
  'tables.quoteUnclosed': 'Row {row} has a quote that never ends; it was read as a character.',
  'tables.nulCharacters': 'The file has NUL characters; they were left out.',
  'tables.errorCells': 'Cells with an error (such as #N/A) were read as blank, the first at {cell}.',
  'tables.formulaWithoutValue':
    'Formulas without a saved result were read as blank, the first at {cell}. Open and save the file in Excel once.',
  'tables.digitsLost':
    'Numbers of more than 15 digits (such as credit codes) were saved as numbers and have lost their last digits, the first at {cell}. Make the column text in the file and enter them again.',
  'tables.rowTooWide':
    'Row {row} is wider than the {columns} columns of the header; what lies beyond was not read.',
  'tables.lockFile': 'This is a temporary file (~$) of an open workbook, not the workbook itself.',
  'tables.header.found': 'The header is in row {row}.',
  'tables.header.twoLines': 'The header is in rows {row} and {last}, joined.',
  'tables.header.none':
    'There is no header, the first row is data; {columns} columns are named by their place.'
}
