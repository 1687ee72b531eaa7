import type { CustomerPage } from '#contracts/customers'
import { useText } from '#ui'

/** Beside a customer's name: that the grade was set by hand, or that a change of it waits. */
export const GradeNote = ({
  note: { override, pending },
  onOpen
}: Readonly<{ note: CustomerPage['gradeNote']; onOpen: () => void }>) => {
  const say = useText()
  if (override === null && pending === null) return null
  return (
    <button type="button" className="state-mark grade-mark" onClick={onOpen}>
      {override
        ? say('grading.web.mark.override', { day: override.until })
        : say('grading.web.waiting', { grade: pending?.to ?? '' })}
    </button>
  )
}
