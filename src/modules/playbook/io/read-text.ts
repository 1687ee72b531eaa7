import { readFile } from 'node:fs/promises'
import { message, type Message } from '#kernel/result'

/** Reasons of the system that have a sentence of ours. */
const REASONS: Readonly<Record<string, string>> = { ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder' }

/**
 * A text as editors save it: UTF-8, UTF-16 with its mark, or else GB18030, as Chinese Windows does. A file that cannot be read gives
 * the sentence that says why.
 */
export const readText = async (
  file: string
): Promise<Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; reason: Message }>> => {
  try {
    return { ok: true, text: decode(await readFile(file)) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const reason = REASONS['code' in error ? String(error.code) : '']
    return {
      ok: false,
      reason:
        reason === undefined
          ? message('playbook.command.unreadable', { file, detail: error.message })
          : message(`playbook.command.${reason}`, { file })
    }
  }
}

const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    // Bytes that are no UTF-8 are a TypeError of the decoder's.
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}
