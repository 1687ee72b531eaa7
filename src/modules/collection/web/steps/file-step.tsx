import { Link } from '@tanstack/react-router'
import { useRef, useState, type DragEvent } from 'react'
import { Button, FormProblem, ProgressBar, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { bytesText } from '../parts/amounts-text.ts'
import { keepRun } from '../queries.ts'
import { sendFile } from '../send-file.ts'

/** The first step: a file, dropped or chosen. It is read on the server; the browser only sends it. */
export const FileStep = ({ onTaken }: Readonly<{ onTaken: (run: ImportRun) => void }>) => {
  const say = useText()
  const input = useRef<HTMLInputElement>(null)
  const sending = useRef<AbortController | null>(null)
  const [over, setOver] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState(0)
  const [error, setError] = useState<unknown>(null)

  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen || sending.current) return
    const stop = new AbortController()
    sending.current = stop
    setFile(chosen)
    setShare(0)
    setError(null)
    try {
      const run = await sendFile(chosen, setShare, stop.signal)
      keepRun(run)
      onTaken(run)
    } catch (problem) {
      if (!stop.signal.aborted) setError(problem)
      setFile(null)
    } finally {
      sending.current = null
      // So that the same file can be chosen again once it is mended.
      if (input.current) input.current.value = ''
    }
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <>
      <FormProblem error={error} />
      <div
        className="import-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {file === null ? (
          <>
            <h2 className="import-by-drop">{say('import.web.drop')}</h2>
            <h2 className="import-by-touch">{say('import.web.drop.touch')}</h2>
            <p className="soft">{say('import.web.drop.kinds')}</p>
            <Button kind="primary" onClick={() => input.current?.click()}>
              {say('import.web.choose')}
            </Button>
            <p className="soft small import-by-touch">{say('import.web.drop.touch.about')}</p>
            <p className="soft small">{say('import.web.drop.safe')}</p>
          </>
        ) : (
          <>
            <h2>{file.name}</h2>
            <ProgressBar
              label={say('import.web.sending')}
              done={share < 1 ? share : null}
              text={
                share < 1
                  ? say('import.web.sent', {
                      done: bytesText(file.size * share),
                      total: bytesText(file.size)
                    })
                  : say('import.web.reading')
              }
            />
            <Button onClick={() => sending.current?.abort()}>{say('import.web.cancel')}</Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('import.web.choose')}
          accept=".xlsx,.xls,.csv,.txt,.tsv"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      <p className="small">
        <Link to="/imports">{say('import.web.history')}</Link>
      </p>
    </>
  )
}
