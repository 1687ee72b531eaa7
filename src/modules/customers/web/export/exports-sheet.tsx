import { useQuery } from '@tanstack/react-query'
import { IconButton, RelativeTime, Sheet, showToast, useLanguage, useText } from '#ui'
import type { ExportRun } from '../../contract.ts'
import { exportsQuery, fileAddress, KEPT_DAYS, useExports } from './use-exports.ts'

const KILOBYTE = 1024

/** 38 KB, 2.4 MB. */
const sizeText = (bytes: number): string =>
  bytes < KILOBYTE * KILOBYTE
    ? `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`
    : `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`

/** The reader's own files of the last days: fetched again, or removed before their time. */
export const ExportsSheet = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const language = useLanguage()
  const { data: runs = [] } = useQuery(exportsQuery)
  const files = useExports()
  const about = (run: ExportRun): string =>
    run.state === 'failed'
      ? say('exports.web.failed', { problem: run.problem ?? '' })
      : run.state === 'running'
        ? run.total === null
          ? say('exports.web.counting')
          : say('exports.web.writing', {
              done: run.done.toLocaleString(language),
              count: run.total.toLocaleString(language)
            })
        : [
            say('exports.web.customers', { count: run.done.toLocaleString(language) }),
            sizeText(run.bytes)
          ].join(' · ')
  const remove = async (run: ExportRun): Promise<void> => {
    if (await files.remove(run.id)) showToast(say('exports.web.removed'))
  }
  return (
    <Sheet title={say('exports.web.files')} onClose={onClose}>
      <p className="soft small">{say('exports.web.files.about', { days: KEPT_DAYS })}</p>
      {runs.length === 0 ? (
        <p>{say('exports.web.files.none', { days: KEPT_DAYS })}</p>
      ) : (
        <ul className="bulk-runs">
          {runs.map((run) => {
            const file = run.fileName ?? say('exports.web.title')
            return (
              <li key={run.id}>
                <div>
                  <div>{file}</div>
                  <div className={run.state === 'failed' ? 'alarm small' : 'soft small'}>
                    {about(run)} · <RelativeTime at={run.createdAt} />
                  </div>
                </div>
                <div className="row">
                  {run.state === 'done' && (
                    <a
                      className="button"
                      href={fileAddress(run.id)}
                      download
                      aria-label={say('exports.web.downloadOf', { file })}
                    >
                      {say('exports.web.download')}
                    </a>
                  )}
                  <IconButton
                    icon="close"
                    label={say('exports.web.remove', { file })}
                    onClick={() => void remove(run)}
                  />
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Sheet>
  )
}
