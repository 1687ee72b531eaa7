import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, Button, FormProblem, queryClient, Segmented, useMay, useSubmit, useText } from '#ui'
import type { CustomerDifferences, DecideDifferences, ImportRun } from '../../contract.ts'
import { differencesQuery, importQuery } from '../queries.ts'
import { countText } from './amounts-text.ts'

type Decided = Readonly<{ decided: number; open: number }>

/** Decides them all, five hundred customers a call, until none is left. */
const decideAll = async (id: string, all: 'accept' | 'keep'): Promise<Decided> => {
  for (;;) {
    const answer = await api.post<Decided>(`/imports/${id}/differences/decide`, { all })
    if (answer.open === 0 || answer.decided === 0) return answer
  }
}

/** Whose text it is, where no header stands above it: on a phone. */
const Side = ({ text }: Readonly<{ text: string }>) => (
  <span className="import-side soft small" aria-hidden="true">
    {text}
  </span>
)

/** Where several fields of a customer are open: all of them at once. */
const OfCustomer = ({
  item: { customerId, fields },
  busy,
  onDecide
}: Readonly<{ item: CustomerDifferences; busy: boolean; onDecide: (input: DecideDifferences) => void }>) => {
  const say = useText()
  const open = fields.filter(({ state }) => state === 'open')
  if (open.length < 2) return null
  const decide = (accept: boolean): void =>
    onDecide({ decisions: open.map(({ field }) => ({ customerId, field, accept })) })
  return (
    <span className="row">
      <Button kind="quiet" busy={busy} onClick={() => decide(true)}>
        {say('import.web.differences.acceptCustomer', { count: open.length })}
      </Button>
      <Button kind="quiet" busy={busy} onClick={() => decide(false)}>
        {say('import.web.differences.keepCustomer', { count: open.length })}
      </Button>
    </span>
  )
}

/** Texts of the list that differ from a customer's, side by side: take the list's, or keep what is here. */
export const DifferenceList = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const may = useMay()
  const [state, setState] = useState<'open' | 'decided'>('open')
  const { data } = useQuery(differencesQuery(run.id, state))
  const mayDecide = may('customer.write')
  const decide = useSubmit(
    async (input: DecideDifferences) =>
      'all' in input
        ? decideAll(run.id, input.all)
        : api.post<Decided>(`/imports/${run.id}/differences/decide`, input),
    {
      onDone: async () => {
        await queryClient.invalidateQueries({ queryKey: ['import', run.id] })
        await queryClient.invalidateQueries({ queryKey: importQuery(run.id).queryKey })
      }
    }
  )
  if (run.openDifferences === 0 && run.counts.asked === 0) return null
  const items: readonly CustomerDifferences[] = data?.items ?? []
  return (
    <section className="stack" aria-busy={decide.isPending}>
      <div className="row spread">
        <h2>{say('import.web.differences', { count: countText(data?.open ?? run.openDifferences) })}</h2>
        <Segmented
          label={say('import.web.differences.which')}
          value={state}
          options={[
            { value: 'open', label: say('import.web.differences.open') },
            { value: 'decided', label: say('import.web.differences.decided') }
          ]}
          onChange={setState}
        />
      </div>
      <p className="soft small">{say('import.web.differences.about')}</p>
      <FormProblem error={decide.error} />
      {state === 'open' && mayDecide && items.length > 0 && (
        <div className="row">
          <Button busy={decide.isPending} onClick={() => decide.mutate({ all: 'accept' })}>
            {say('import.web.differences.acceptAll')}
          </Button>
          <Button busy={decide.isPending} onClick={() => decide.mutate({ all: 'keep' })}>
            {say('import.web.differences.keepAll')}
          </Button>
        </div>
      )}
      {items.length === 0 && <p className="soft">{say('import.web.differences.none')}</p>}
      <ul className="import-list">
        {items.map((item) => {
          const { customerId, name, sheetRow, fields } = item
          return (
            <li key={customerId} className="import-related">
              <div className="row spread">
                <span className="row">
                  <Link to="/customers/$id" params={{ id: customerId }}>
                    {name ?? '—'}
                  </Link>
                  <span className="soft small">{say('import.web.rowNumber', { row: sheetRow })}</span>
                </span>
                {mayDecide && <OfCustomer item={item} busy={decide.isPending} onDecide={decide.mutate} />}
              </div>
              <table className="import-differences">
                <thead>
                  <tr>
                    <th>{say('import.web.differences.field')}</th>
                    <th>{say('import.web.differences.current')}</th>
                    <th>{say('import.web.differences.proposed')}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {fields.map(({ field, name: label, current, proposed, state: decided }) => (
                    <tr key={field}>
                      <th scope="row">{label}</th>
                      <td data-chosen={decided === 'kept' || undefined}>
                        <Side text={say('import.web.differences.current')} />
                        {current ?? '—'}
                      </td>
                      <td data-chosen={decided === 'accepted' || undefined}>
                        <Side text={say('import.web.differences.proposed')} />
                        {proposed}
                      </td>
                      <td>
                        {decided === 'open' && mayDecide ? (
                          <span className="row">
                            <Button
                              kind="quiet"
                              onClick={() =>
                                decide.mutate({ decisions: [{ customerId, field, accept: true }] })
                              }
                            >
                              {say('import.web.differences.accept')}
                            </Button>
                            <Button
                              kind="quiet"
                              onClick={() =>
                                decide.mutate({ decisions: [{ customerId, field, accept: false }] })
                              }
                            >
                              {say('import.web.differences.keep')}
                            </Button>
                          </span>
                        ) : (
                          <span className="soft small">{say(`import.web.differences.is.${decided}`)}</span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </li>
          )
        })}
      </ul>
      {data?.next != null && <p className="soft small">{say('import.web.differences.more')}</p>}
    </section>
  )
}
