import { Button, useLanguage, useText } from '#ui'

/** How many there are; where that was estimated it says so, and counts when asked. */
export const Total = ({
  count,
  exact,
  onExact
}: Readonly<{ count: number | undefined; exact: boolean; onExact: () => void }>) => {
  const say = useText()
  const language = useLanguage()
  if (count === undefined) return null
  const text = count.toLocaleString(language)
  if (exact) return <span className="soft">{say('web.customers.count', { count: text })}</span>
  return (
    <Button kind="quiet" onClick={onExact} title={say('web.customers.countExactly')}>
      {say('web.customers.countAbout', { count: text })}
    </Button>
  )
}
