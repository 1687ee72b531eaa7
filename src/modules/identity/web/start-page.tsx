import { Link, useNavigate } from '@tanstack/react-router'
import { Button, FormProblem, useText } from '#ui'
import { useLoadSample } from './sample-section.tsx'

/** After the administrator is made: see it with sample data, or begin with one's own list (IFC-5). */
export const StartPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const load = useLoadSample(async () => navigate({ to: '/' }))
  return (
    <div className="page narrow stack">
      <div>
        <p className="soft small">{say('web.welcome.step', { step: 2 })}</p>
        <h1>{say('web.start')}</h1>
      </div>
      <div className="choices">
        <section>
          <h2>{say('web.start.sample')}</h2>
          <p className="soft">{say('web.start.sample.about')}</p>
          <Button kind="primary" busy={load.isPending} onClick={() => load.mutate()}>
            {say(load.isPending ? 'web.start.sample.loading' : 'web.start.sample.load')}
          </Button>
          <FormProblem error={load.error} />
        </section>
        <section>
          <h2>{say('web.start.import')}</h2>
          <p className="soft">{say('web.start.import.about')}</p>
          <Link to="/imports/new" className="button">
            {say('web.start.import.choose')}
          </Link>
        </section>
      </div>
      <p>
        <Link to="/">{say('web.start.empty')}</Link>
      </p>
    </div>
  )
}
