export const isWindows = process.platform === 'win32'

/** The superuser of an embedded database: owns and migrates it. */
export const OWNER = 'huike'

/**
 * What PostgreSQL gets of our environment: nothing that could change its language, libraries or place (`LANG`,
 * `LD_LIBRARY_PATH`, `PGDATA` …).
 */
export const cleanEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, SystemRoot } = process.env
  return {
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot })
  }
}
