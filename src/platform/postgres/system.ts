export const isWindows = process.platform === 'win32'

/** The superuser of an embedded database: owns and migrates it. */
export const OWNER = 'huike'
