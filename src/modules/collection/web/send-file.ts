import { ApiProblem, apiUrl, currentLanguage, sessionReturns } from '#ui'
import type { ImportRun } from '../contract.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

const send = (file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<ImportRun> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiUrl('/imports', { fileName: file.name }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0)
    )
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      // The server proves its answers by the contract; every field of a problem is optional.
      if (request.status < 300) resolve(body as ImportRun)
      else reject(new ApiProblem(request.status, body ?? {}))
    })
    for (const event of ['error', 'abort', 'timeout'])
      request.addEventListener(event, () => reject(new ApiProblem(0, {})))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })

/**
 * Sends a list. By XMLHttpRequest, for `fetch` does not tell how far an upload is; 200 MB over a phone line take a while.
 * Where the session has ended meanwhile it is sent again after the login.
 */
export const sendFile: typeof send = async (file, onProgress, signal) => {
  try {
    return await send(file, onProgress, signal)
  } catch (error) {
    const ended = error instanceof ApiProblem && error.code === 'http.unauthenticated'
    if (ended && (await sessionReturns())) return send(file, onProgress, signal)
    throw error
  }
}
