import { api, Popover, RelativeTime, showToast, Skeleton, useSubmit, useText } from '#ui'
import type { FindingAnswer } from '../contract.ts'
import { refreshCleaning, useAnswers } from './queries.ts'

const AnswerLine = ({
  answer,
  onWithdraw
}: Readonly<{ answer: FindingAnswer; onWithdraw: (() => void) | null }>) => {
  const say = useText()
  const { verdict, way, reason, by, withdrawnBy } = answer
  const name = by?.name ?? ''
  return (
    <li>
      <p>
        <b>{say(`web.customerField.${answer.field}`)}</b> {answer.text}
      </p>
      <p className="soft small">
        {verdict === 'confirmed'
          ? say('cleaning.web.history.confirmed', { name, way: say(`cleaning.web.way.${way ?? 'lookUp'}`) })
          : say('cleaning.web.history.dismissed', { name })}
        {reason !== null && ` · ${reason}`} · <RelativeTime at={answer.at} />
        {withdrawnBy !== null && ` · ${say('cleaning.web.history.withdrawn', { name: withdrawnBy.name })}`}
        {onWithdraw && withdrawnBy === null && (
          <button type="button" className="button quiet small" onClick={onWithdraw}>
            {say('cleaning.web.history.withdraw')}
          </button>
        )}
      </p>
    </li>
  )
}

const Answers = ({ customerId, canWrite }: Readonly<{ customerId: string; canWrite: boolean }>) => {
  const say = useText()
  const { data } = useAnswers(customerId)
  const withdraw = useSubmit(
    async (id: string, idempotencyKey) =>
      api.remove(`/customers/${customerId}/answers/${id}`, { idempotencyKey }),
    {
      onDone: async () => {
        showToast(say('cleaning.web.history.withdrew'))
        await refreshCleaning(customerId)
      }
    }
  )
  if (data === undefined) return <Skeleton lines={2} />
  if (data.length === 0) return <p className="soft">{say('cleaning.web.history.none')}</p>
  return (
    <ul className="cleaning-history">
      {data.map((answer) => (
        <AnswerLine
          key={answer.id}
          answer={answer}
          onWithdraw={canWrite ? () => withdraw.mutate(answer.id) : null}
        />
      ))}
    </ul>
  )
}

/** Who said what of a customer's findings, when and how; one's own mistake is taken back here. */
export const HistoryPopover = ({
  customerId,
  canWrite
}: Readonly<{ customerId: string; canWrite: boolean }>) => {
  const say = useText()
  return (
    <Popover
      label={say('cleaning.web.history')}
      className="cleaning-popover"
      trigger={(trigger) => (
        <button type="button" className="button quiet small" {...trigger}>
          {say('cleaning.web.history')}
        </button>
      )}
    >
      {() => <Answers customerId={customerId} canWrite={canWrite} />}
    </Popover>
  )
}
