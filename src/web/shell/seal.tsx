import { useText } from '#ui'

/** The name of the house as a seal: the only other use of cinnabar. */
export const Seal = () => {
  const say = useText()
  return (
    <span className="seal" lang="zh-CN" aria-label={say('web.name')} role="img">
      绘客
    </span>
  )
}
