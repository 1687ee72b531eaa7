import { useText } from '#ui'
import { MyPassword } from './my-password.tsx'
import { MyProfile } from './my-profile.tsx'
import { MySecondFactor } from './my-second-factor.tsx'
import { MySessions } from './my-sessions.tsx'

/** Everything about oneself: name, language, appearance, password, and where one is logged in. */
export const MyPage = () => {
  const say = useText()
  return (
    <div className="page narrow sections">
      <h1>{say('web.me')}</h1>
      <MyProfile />
      <MyPassword />
      <MySecondFactor />
      <MySessions />
    </div>
  )
}
