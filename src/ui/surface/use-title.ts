import { useEffect } from 'react'
import { useText } from '../text/use-text.ts'

/** The title of the tab while a page is there: `useTitle(customer.name)` is `恒达汽车零部件 · 绘客`; null leaves it to the frame. */
export const useTitle = (title: string | null): void => {
  const say = useText()
  useEffect(() => {
    if (title !== null) document.title = `${title} · ${say('web.name')}`
  }, [title, say])
}
