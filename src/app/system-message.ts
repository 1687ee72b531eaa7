import { message, type Message } from '#kernel/result'

const textOfCode: Readonly<Record<string, string>> = {
  ENOENT: 'cli.system.missing',
  EACCES: 'cli.system.forbidden',
  EPERM: 'cli.system.forbidden',
  EROFS: 'cli.system.readOnly',
  ENOSPC: 'cli.system.diskFull',
  EDQUOT: 'cli.system.diskFull',
  EFBIG: 'cli.system.diskFull',
  EEXIST: 'cli.system.notAFolder',
  ENOTDIR: 'cli.system.notAFolder',
  EISDIR: 'cli.system.folder',
  ENAMETOOLONG: 'cli.system.nameTooLong',
  EMFILE: 'cli.system.tooManyFiles',
  ENFILE: 'cli.system.tooManyFiles',
  EIO: 'cli.system.diskFailed',
  EBUSY: 'cli.system.busy',
  ERR_WORKER_OUT_OF_MEMORY: 'cli.system.memory'
}

/** What a failure of the disk or the memory means to the person; null for any other error. */
export const systemMessage = (error: unknown): Message | null => {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = textOfCode[String(error.code)]
  if (code === undefined) return null
  const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
  return message(code, { path })
}
