import { createContext, useContext, useId } from 'react'

/** What a field tells the control inside it, so that label, hint and error are read out with it. */
export type ControlLinks = Readonly<{
  id: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  required?: boolean | undefined
}>

export const ControlContext = createContext<ControlLinks | null>(null)

/** The links for a control: its field's, or an id of its own where it stands alone. */
export const useControl = (): ControlLinks => {
  const own = useId()
  return useContext(ControlContext) ?? { id: own }
}
