import { useState, type KeyboardEvent } from 'react'
import { Button, IconButton, Select, TextInput, useNamed, useText, type Option } from '#ui'

const BETWEEN = /[、,，;；\n]/

/** Words one after the other as chips: chosen from a list, or typed and ended by Enter or 、. */
export const WordsInput = ({
  value,
  onChange,
  options,
  label,
  ordered = false
}: Readonly<{
  value: unknown
  onChange: (value: readonly string[]) => void
  options?: readonly Option[]
  label?: string | undefined
  ordered?: boolean
}>) => {
  const say = useText()
  const named = useNamed()
  const [typed, setTyped] = useState('')
  const words = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  const labelOf = (word: string): string => options?.find((one) => one.value === word)?.label ?? word
  const add = (text: string): void => {
    const fresh = text
      .split(BETWEEN)
      .map((one) => one.trim())
      .filter((one) => one !== '' && !words.includes(one))
    if (fresh.length > 0) onChange([...words, ...new Set(fresh)])
    setTyped('')
  }
  const move = (at: number, by: number): void => {
    const others = words.filter((_, index) => index !== at)
    const word = words[at]
    if (word !== undefined) onChange([...others.slice(0, at + by), word, ...others.slice(at + by)])
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && words.length > 0) onChange(words.slice(0, -1))
  }
  const left = options?.filter((one) => !words.includes(one.value)) ?? []
  return (
    <div className="words-input" role="group" aria-label={label}>
      {words.map((word, at) => (
        <span key={word} className="word-chip">
          {ordered && at > 0 && (
            <IconButton
              icon="left"
              label={say('method.words.earlier', { word: labelOf(word) })}
              onClick={() => move(at, -1)}
            />
          )}
          <span>{named(labelOf(word))}</span>
          <IconButton
            icon="close"
            label={say('method.words.remove', { word: labelOf(word) })}
            onClick={() => onChange(words.filter((one) => one !== word))}
          />
        </span>
      ))}
      {options ? (
        left.length > 0 && (
          <Select
            className="words-add"
            aria-label={say('method.words.add')}
            value=""
            placeholder={say('method.words.add')}
            options={left}
            onChange={(word) => word !== '' && onChange([...words, word])}
          />
        )
      ) : (
        <span className="words-add with-unit">
          <TextInput
            aria-label={say('method.words.add')}
            placeholder={say('method.words.type')}
            value={typed}
            onChange={(text) => (BETWEEN.test(text) ? add(text) : setTyped(text))}
            onKeyDown={pressed}
            onBlur={() => add(typed)}
          />
          {typed.trim() !== '' && (
            <Button kind="quiet" onClick={() => add(typed)}>
              {say('method.words.put')}
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
