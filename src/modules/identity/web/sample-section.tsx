import { api, Button, FormProblem, queryClient, showToast, useMe, useSubmit, useText } from '#ui'

/** Puts the sample company in; `onDone` when its customers are there. */
export const useLoadSample = (onDone: () => unknown) =>
  useSubmit<void, unknown>(async (_, idempotencyKey) => api.post('/sample', {}, { idempotencyKey }), {
    onDone: async () => {
      await queryClient.invalidateQueries()
      await onDone()
    }
  })

/** The sample company can be taken away by one click, and nothing else with it. */
export const SampleSection = () => {
  const say = useText()
  const { workspace } = useMe()
  const load = useLoadSample(() => showToast(say('web.sample.loaded')))
  const remove = useSubmit<void, unknown>(async () => api.remove('/sample'), {
    onDone: async () => {
      await queryClient.invalidateQueries()
      showToast(say('web.sample.removed'))
    }
  })
  const { isSample } = workspace
  return (
    <section className="stack start" aria-labelledby="sample">
      <div>
        <h2 id="sample">{say('web.sample')}</h2>
        <p className="soft">{say(isSample ? 'web.sample.isThere' : 'web.start.sample.about')}</p>
      </div>
      {isSample ? (
        <Button busy={remove.isPending} onClick={() => remove.mutate()}>
          {say(remove.isPending ? 'web.sample.removing' : 'web.sample.remove')}
        </Button>
      ) : (
        <Button busy={load.isPending} onClick={() => load.mutate()}>
          {say(load.isPending ? 'web.start.sample.loading' : 'web.start.sample.load')}
        </Button>
      )}
      <FormProblem error={load.error ?? remove.error} />
    </section>
  )
}
