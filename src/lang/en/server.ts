/** The server's start and its database. */
export const server: Readonly<Record<string, string>> = {
  'server.noAppRole':
    'The database has no role huike_app, which Huike works as, and this user may not create it ({reason}). Let an administrator run: create role huike_app; grant huike_app to CURRENT_USER;',
  'server.appRoleTooStrong':
    'The database role huike_app is a superuser or bypasses row-level security, so companies would not be kept apart. Let an administrator run: alter role huike_app nosuperuser nobypassrls;',
  'server.databaseNewer':
    'This database was written by a newer Huike ({name}). Open it with that version or a later one.',
  'server.migrationEdited':
    'The schema file {name} was edited after it had run, so the database may not match the program. Restore its text and put the change into a new file.',
  'server.migrationOutOfOrder':
    'The schema file {name} comes before {last}, which has run already. A new file needs the highest number.',
  'server.dataOfOther':
    '{folder} belongs to the account {account}; this account ({me}) cannot use it. Start as that account, or hand it over first: sudo chown -R {me} {folder}',
  'server.dataElsewhere':
    'The database account {account} cannot enter the data folder, so the database lies in {folder}.',
  'server.alreadyRunning':
    'Huike runs on {folder} already (process {pid}, since {since}). Only one can open the same data.',
  'server.dataInUse':
    'The database in {folder} is used by process {pid}, which did not stop. End it, then start Huike.',
  'server.dataUnknown':
    '{folder} has files that are no database of Huike. Choose another data folder or move them away.',
  'server.dataOfOtherVersion':
    '{folder} holds data of PostgreSQL {have}, and the program here is {need}. Run huike backup with the earlier version and huike restore into a new folder, or name the programs of {have} by HUIKE_PG_BIN.',
  'server.removedStaleLock':
    'Cleared a lock that was left by an unclean end (the number {pid} belongs to another program now).',
  'server.stoppingOrphan':
    'The last Huike was killed; its database (process {pid}) still runs and is being stopped.',
  'server.databaseEnded': 'The database ended unexpectedly and is started again: {reason}',
  'server.databaseDoesNotStart': 'The database did not start, trying again: {reason}'
}
