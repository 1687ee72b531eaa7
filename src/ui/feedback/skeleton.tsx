import { useEffect, useState } from 'react'
import { useText } from '../text/use-text.ts'

const PATIENCE_MS = 300

/** True once something takes longer than a person notices; until then nothing flickers. */
export const useLate = (): boolean => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return late
}

/** Grey lines where text will be, after 300 ms; before that, nothing. */
export const Skeleton = ({ lines = 3 }: Readonly<{ lines?: number }>) => {
  const say = useText()
  const late = useLate()
  return (
    <div className="skeleton" role="status" aria-label={say('ui.loading')}>
      {late && Array.from({ length: lines }, (_, line) => <span key={line} />)}
    </div>
  )
}
