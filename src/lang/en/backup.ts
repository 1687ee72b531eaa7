/** Backup and restore. */
export const backup: Readonly<Record<string, string>> = {
  'backup.backup': 'write all data to one file (also while the server runs)',
  'backup.restore': 'put a backup into an empty database; one of an older version is brought up to this one',
  'backup.target': 'folder or file name',
  'backup.file': 'the backup',
  'backup.written': 'Backed up to {file}: companies {companies}, customers {customers}, rows in all {rows}',
  'backup.restored':
    'Restored from {file} and compared: companies {companies}, customers {customers}, rows in all {rows}. Please sign in again',
  'backup.notEmpty':
    'This database holds data and was not changed. Restore into a new data folder (HUIKE_DATA) or an empty database',
  'backup.cutOff':
    '{file} is incomplete (it ends in the middle) and cannot be restored. The database was not changed',
  'backup.foreign': '{file} is no backup of Huike. The database was not changed',
  'backup.altered':
    '{table} in {file} is not what was written (damaged or edited), so it cannot be restored. The database was not changed',
  'backup.newer': 'The backup is of a newer Huike ({name}). Restore it with that version or a later one',
  'backup.otherSchema':
    'The backup has other tables than this program ({name}). Restore it with the version that wrote it',
  'backup.failure.unsound': 'the backup that was written could not be read back whole',
  'backup.failure.full': 'the disk is full',
  'backup.failure.forbidden': 'the folder of the backups may not be written',
  'backup.failure.other': 'writing failed; the log of the server says why'
}
