const SEPARATORS = /[、,;|\n\r\t/；，｜／]+/u

/**
 * The parts of a cell that lists several values: parted by 、 , ; / | or a new line, trimmed, without empty or
 * repeated ones. `痛点A、痛点B；痛点A` → [`痛点A`, `痛点B`].
 */
export const splitList = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(SEPARATORS)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  )
]
