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
    'The schema file {name} comes before {last}, which has run already. A new file needs the highest number.'
}
