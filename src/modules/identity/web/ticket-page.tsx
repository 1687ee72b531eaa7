import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import {
  api,
  ApiProblem,
  Button,
  EmptyState,
  ErrorState,
  Field,
  FormProblem,
  PasswordInput,
  problemOfField,
  Skeleton,
  useSubmit,
  useText
} from '#ui'
import { useComeIn } from './come-in.ts'

type Ticket = Readonly<{ kind: 'invitation' | 'reset'; workspace: string; name: string; email: string }>

const TicketForm = ({ token, ticket }: Readonly<{ token: string; ticket: Ticket }>) => {
  const say = useText()
  const comeIn = useComeIn()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const accept = useSubmit(
    async (input: { password: string }) =>
      api.post<{ signedIn: boolean }>(`/tickets/${encodeURIComponent(token)}`, input),
    { onDone: async ({ signedIn }) => (signedIn ? comeIn('/') : navigate({ to: '/login' })) }
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        accept.mutate({ password })
      }}
    >
      <div>
        <h1>{say(`web.ticket.${ticket.kind}`, { workspace: ticket.workspace })}</h1>
        <p className="soft">{say(`web.ticket.${ticket.kind}.about`, { name: ticket.name })}</p>
      </div>
      <dl>
        <dt className="label">{say('web.email')}</dt>
        <dd>{ticket.email}</dd>
      </dl>
      {/* So that a password manager keeps the address with the password. */}
      <input
        className="unseen"
        type="email"
        autoComplete="username"
        value={ticket.email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field
        label={say('web.password.new')}
        hint={say('web.password.hint')}
        error={problemOfField(accept.error, 'password')}
        required
      >
        <PasswordInput use="new-password" value={password} onChange={setPassword} />
      </Field>
      <FormProblem error={accept.error} fields={['password']} />
      <Button kind="primary" submits busy={accept.isPending}>
        {say('web.ticket.accept')}
      </Button>
    </form>
  )
}

/** A link that was handed over: an invitation, or a new password. */
export const TicketPage = () => {
  const say = useText()
  const { token } = useParams({ from: '/visitor/ticket/$token' })
  const ticket = useQuery({
    queryKey: ['ticket', token],
    queryFn: async () => api.get<Ticket>(`/tickets/${encodeURIComponent(token)}`),
    staleTime: Infinity
  })
  if (ticket.data) return <TicketForm token={token} ticket={ticket.data} />
  if (ticket.error instanceof ApiProblem && ticket.error.status === 404)
    return (
      <EmptyState whole title={say('web.ticket.gone')} next={say('web.ticket.gone.next')}>
        <Link to="/login" className="button">
          {say('web.login')}
        </Link>
      </EmptyState>
    )
  if (ticket.error) return <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />
  return <Skeleton />
}
