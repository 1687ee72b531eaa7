/** Texts of imports: columns, duplicates, what stops one. */
export const imports: Readonly<Record<string, string>> = {
  'import.mappedByHand': 'chosen by you',
  'import.mappedElsewhere': 'another column holds this field now',
  'import.notFound': 'There is no such import, or you may not see it.',
  'import.noName': 'No column is a customer’s name or a way to reach one yet. Choose at least one.',
  'import.noSuchOwner': 'The chosen owner is not in the team.',
  'import.mayNotAssign': 'Your role may not give customers to others. Choose yourself as the owner.',
  'import.mayNotChange':
    'Your role may not change existing customers. Choose to skip them or to create them all the same.',
  'import.is.draft': 'It has not begun yet.',
  'import.is.checking': 'It is being checked. Wait for the end or cancel it first.',
  'import.is.checked': 'The check is done; there is nothing to cancel.',
  'import.is.running': 'It is running. Wait for the end or cancel it first.',
  'import.is.done': 'This import is done. To import again, choose the file again.',
  'import.is.failed': 'This import has stopped; there is nothing to cancel.',
  'import.is.cancelled': 'This import was cancelled.',
  'import.broke':
    'The import broke off. All customers imported so far are saved; starting again goes on from there, and nothing doubles.',
  'import.same.key': 'same way to reach them',
  'import.same.others': 'the same as a customer of a colleague',
  'import.same.row': 'the same customer as row {row}',
  'import.reason': 'Why not imported',
  'import.rejectedFile': 'rows not imported',
  'import.sample.there': 'The sample data is here already.',
  'import.sample.none': 'There is no sample data.',
  'import.command': 'import a customer list into the running Huike',
  'import.command.dryRun': 'check only, import nothing',
  'import.command.mapping': 'mapping file (YAML or JSON, one “header: field” a line)',
  'import.command.workspace': 'the team by name or number; may be left out where there is one',
  'import.command.as': 'who imports, by e-mail or name; an administrator where left out',
  'import.command.sheet': 'sheet by name or number, default the first',
  'import.command.json': 'print one JSON document',
  'import.command.noWorkspace': 'There is no team yet. Finish the first set-up in the browser.',
  'import.command.whichWorkspace': 'There are several teams; choose with --workspace: {names}',
  'import.command.unknownWorkspace': 'There is no team {name}. There are: {names}',
  'import.command.unknownMember': 'Nobody in the team is called {name}.',
  'import.command.mayNot': 'The role of {name} may not import customers.',
  'import.command.checked':
    'Checked: {rows} rows, {created} new, {updated} updates, {unchanged} unchanged, {duplicate} duplicates, {rejected} refused.',
  'import.command.done':
    'Imported: {rows} rows, {created} new, {updated} updated, {unchanged} unchanged, {duplicate} duplicates, {rejected} refused.',
  'import.command.row': 'row {row}: {reason}',
  'import.is.undoing': 'It is being taken back. Wait for the end.',
  'import.is.undone': 'This import was taken back. To import again, choose the file again.',
  'import.nothingToUndo':
    'There is nothing to take back: it made no customers, is at work, or was taken back already.',
  'import.mayNotUndo': 'Taking an import back removes customers, which your role may not do.'
}
