import { useText } from '../text/use-text.ts'
import { TextInput } from './text-input.tsx'

const PATTERN = /^(\d+(?:\.\d+)?)(千|万|十万|百万|千万|亿)?元?$/
const FACTORS: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8
}

/** What an amount as it is written says, in yuan: `50万` is 500000; null where it says none. */
export const yuanOf = (written: unknown): number | null => {
  if (typeof written === 'number') return written
  if (typeof written !== 'string') return null
  const match = PATTERN.exec(written.replaceAll(/[\s,，]/g, ''))
  return match ? Number(match[1]) * (FACTORS[match[2] ?? ''] ?? 1) : null
}

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
  const yuan = yuanOf(shown)
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
