/** The few signs we use, as strokes in a box of 20; only where a word would not fit. */
const strokes = {
  close: 'M5 5l10 10M15 5L5 15',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  search: 'M9 4a5 5 0 100 10 5 5 0 000-10zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  check: 'M4 10.5l4 4 8-9',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 100 4 2 2 0 000-4z',
  eyeOff: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM4 16L16 4',
  today: 'M4 5h12v11H4zM4 9h12M7.5 3v3M12.5 3v3',
  people:
    'M7.5 10a3 3 0 100-6 3 3 0 000 6zM2 17c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13.5 4.4a3 3 0 010 5.2M15 12.3c1.9.7 3 2.4 3 4.7',
  person: 'M10 10a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.4zM3.8 17c0-3.2 2.7-5.2 6.2-5.2s6.2 2 6.2 5.2',
  inbox: 'M3 12l2.5-7h9L17 12v4H3zM3 12h4l1 2h4l1-2h4',
  book: 'M4 4h5.5c.5 0 .5.5.5.5V16s0-.7-.8-.7H4zM16 4h-5.5c-.5 0-.5.5-.5.5V16s0-.7.8-.7H16z',
  gear: 'M4 6h6M14 6h2M4 14h2M10 14h6M12 4v4M8 12v4',
  grades: 'M10 3l6 3.2-6 3.2-6-3.2zM4 10l6 3.2 6-3.2M4 13.6l6 3.2 6-3.2',
  again: 'M16 5v4h-4M15.6 9A6 6 0 1016 11.6',
  edit: 'M4 16l.8-3.4L13.6 3.8l2.6 2.6-8.8 8.8zM12 5.4l2.6 2.6',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.500 11.5h7'
} as const
export type IconName = keyof typeof strokes

/** Never speaks: the control that holds it has the words. */
export const Icon = ({ name }: Readonly<{ name: IconName }>) => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={strokes[name]} strokeWidth={name === 'more' ? 2.6 : undefined} />
  </svg>
)
