import { useText } from '#ui'

export const MembersPage = () => {
  const say = useText()
  return <h1>{say('web.members')}</h1>
}
