const TIME =
  /^[日号]?[t,\s]*(凌晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚|am|pm)?\s*(\d{1,2})(?:[:时点](\d{1,2})?(?::(\d{1,2})(?:\.\d+)?)?|(?=\s*(?:am|pm)))(半)?(?:分|钟|整)?(?:(\d)刻)?\s*(am|pm)?(?:\s*(?:z|utc|gmt)|[+-]\d{2}:?\d{2})?/

export type TimeRead = Readonly<{ time: string; length: number }>

/** The time of day behind a date as `HH:MM`: ` 14:30`, `下午2点半`, `T09:05:00Z`; a zone is not applied. Null for 25:00. */
export const readTime = (text: string): TimeRead | null => {
  const match = TIME.exec(text)
  if (!match) return null
  const [whole, half = '', hourText = '', minuteText, , thirty, quarters, suffix] = match
  const isAfternoon = /下午|傍晚|晚|pm/.test(half) || suffix === 'pm'
  let hour = Number(hourText)
  if (isAfternoon && hour < 12) hour += 12
  if (half === '中午' && hour < 3) hour += 12
  if ((half === 'am' || suffix === 'am' || half === '凌晨') && hour === 12) hour = 0
  const minute = thirty ? 30 : quarters ? Number(quarters) * 15 : Number(minuteText ?? 0)
  if (hour > 23 || minute > 59) return null
  const pad = (value: number): string => String(value).padStart(2, '0')
  return { time: `${pad(hour)}:${pad(minute)}`, length: whole.length }
}
