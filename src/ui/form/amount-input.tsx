import { fenOfWrittenYuan, yuanOfFen } from '#kernel/money'
import { useText } from '../text/use-text.ts'
import { TextInput } from './text-input.tsx'

/** An amount as people write it, `50万` or 500000; what it comes to in yuan stands behind it. */
export const AmountInput = ({
  value,
  onChange,
  label,
  empty = false
}: Readonly<{
  value: unknown
  onChange: (value: string | null) => void
  label?: string
  empty?: boolean
}>) => {
  const say = useText()
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const fen = fenOfWrittenYuan(shown)
  const yuan = fen === null || fen < 0 ? null : yuanOfFen(fen)
  return (
    <span className="with-unit">
      <TextInput
        className="amount-input"
        aria-label={label}
        aria-invalid={shown !== '' && yuan === null ? true : undefined}
        placeholder={empty ? say('ui.amount.open') : say('ui.amount.example')}
        value={shown}
        onChange={(text) => onChange(text.trim() === '' && empty ? null : text)}
      />
      <span className="soft small">
        {shown === ''
          ? ''
          : yuan === null
            ? say('ui.amount.wrong')
            : say('ui.amount.comesTo', { yuan: yuan.toLocaleString('en-US') })}
      </span>
    </span>
  )
}
