import { useState } from 'react'
import {
  api,
  Button,
  Dialog,
  Field,
  FormProblem,
  PasswordInput,
  problemOfField,
  queryClient,
  showToast,
  TextInput,
  useMe,
  useSubmit,
  useText
} from '#ui'

type Offer = Readonly<{ secret: string; uri: string }>
type Codes = Readonly<{ recoveryCodes: readonly string[] }>

/** `JBSWY3DPEHPK` as one types it over: in fours. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

const refresh = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['me'] })

const PasswordStep = ({ onOffer }: Readonly<{ onOffer: (offer: Offer) => void }>) => {
  const say = useText()
  const [password, setPassword] = useState('')
  const start = useSubmit(
    async (input: { password: string }) => api.post<Offer>('/me/second-factor', input),
    {
      onDone: onOffer
    }
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({ password })
      }}
    >
      <Field label={say('web.password.current')} error={problemOfField(start.error, 'password')} required>
        <PasswordInput use="current-password" value={password} onChange={setPassword} />
      </Field>
      <FormProblem error={start.error} fields={['password']} />
      <Button kind="primary" submits busy={start.isPending}>
        {say('web.factor.next')}
      </Button>
    </form>
  )
}

const CodeStep = ({ offer, onCodes }: Readonly<{ offer: Offer; onCodes: (codes: Codes) => void }>) => {
  const say = useText()
  const [code, setCode] = useState('')
  const confirm = useSubmit(
    async (input: { code: string }) => api.post<Codes>('/me/second-factor/confirm', input),
    { onDone: onCodes }
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate({ code })
      }}
    >
      <p>{say('web.factor.key')}</p>
      <code className="secret">{grouped(offer.secret)}</code>
      <a href={offer.uri}>{say('web.factor.open')}</a>
      <Field label={say('web.factor.code')} error={problemOfField(confirm.error, 'code')} required>
        <TextInput
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
      </Field>
      <FormProblem error={confirm.error} fields={['code']} />
      <Button kind="primary" submits busy={confirm.isPending}>
        {say('web.factor.on')}
      </Button>
    </form>
  )
}

const TurnOn = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [codes, setCodes] = useState<Codes | null>(null)
  const close = (): void => {
    onClose()
    void refresh()
  }
  return (
    <Dialog
      title={say('web.factor')}
      onClose={close}
      footer={codes && <Button onClick={close}>{say('ui.done')}</Button>}
    >
      {codes ? (
        <div className="stack">
          <p>{say('web.factor.recovery')}</p>
          <ul className="recovery">
            {codes.recoveryCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : offer ? (
        <CodeStep offer={offer} onCodes={setCodes} />
      ) : (
        <PasswordStep onOffer={setOffer} />
      )}
    </Dialog>
  )
}

const TurnOff = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const [password, setPassword] = useState('')
  const off = useSubmit(async (input: { password: string }) => api.post('/me/second-factor/off', input), {
    onDone: () => {
      showToast(say('web.factor.isOff'))
      onClose()
      return refresh()
    }
  })
  return (
    <Dialog title={say('web.factor.off')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          off.mutate({ password })
        }}
      >
        <Field label={say('web.password.current')} error={problemOfField(off.error, 'password')} required>
          <PasswordInput use="current-password" value={password} onChange={setPassword} />
        </Field>
        <FormProblem error={off.error} fields={['password']} />
        <Button kind="danger" submits busy={off.isPending}>
          {say('web.factor.off')}
        </Button>
      </form>
    </Dialog>
  )
}

/** A code of an authenticator app beside the password; recovery codes are shown once. */
export const MySecondFactor = () => {
  const say = useText()
  const me = useMe()
  // As it was when the dialog opened: it turns while the recovery codes are still to be read.
  const [open, setOpen] = useState<'on' | 'off' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <section className="row spread" aria-labelledby="factor">
      <div>
        <h2 id="factor">{say('web.factor')}</h2>
        <p className="soft">{say(me.secondFactor ? 'web.factor.isOn' : 'web.factor.about')}</p>
      </div>
      <Button onClick={() => setOpen(me.secondFactor ? 'off' : 'on')}>
        {say(me.secondFactor ? 'web.factor.off' : 'web.factor.on')}
      </Button>
      {open === 'on' && <TurnOn onClose={close} />}
      {open === 'off' && <TurnOff onClose={close} />}
    </section>
  )
}
