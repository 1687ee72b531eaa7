import { useText } from '#ui'

export const RolesPage = () => {
  const say = useText()
  return <h1>{say('web.roles')}</h1>
}
