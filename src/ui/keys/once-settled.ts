import { useEffect, useState } from 'react'

/**
 * For Enter in a box that finds as one types: who types faster than is found means the first of what is found for the letters
 * that stand there, not what the list still shows for fewer. `ask(true)` does it now or once all is settled; `ask(false)`, when
 * one types on or leaves, forgets it.
 */
export const useOnceSettled = (settled: boolean, act: () => void): ((asked: boolean) => void) => {
  const [asked, ask] = useState(false)
  useEffect(() => {
    if (!asked || !settled) return
    ask(false)
    act()
  })
  return ask
}
