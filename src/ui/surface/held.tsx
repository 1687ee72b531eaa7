import { useEffect, useEffectEvent, useState } from 'react'

/**
 * What is drawn around a field that is being written stays as it was until that is over: `const [gaps, onWriting] = useHeld(fresh)`.
 * Else a colleague who fills the gap meanwhile would take the field away, with what was typed.
 */
export const useHeld = <T,>(fresh: T): readonly [T, (writing: boolean) => void] => {
  const [held, setHeld] = useState<Readonly<{ value: T }> | null>(null)
  return [held === null ? fresh : held.value, (writing) => setHeld(writing ? { value: fresh } : null)]
}

/** Stands in a popover beside its field, and tells for as long as it is open: `<Writing onWriting={onWriting} />`. */
export const Writing = ({ onWriting }: Readonly<{ onWriting: (writing: boolean) => void }>) => {
  const tell = useEffectEvent(onWriting)
  useEffect(() => {
    tell(true)
    return () => tell(false)
  }, [])
  return null
}
