/**
 * The colours of pictures: ink on paper, one seal red, four muted hues for the four portrait dimensions. Every text
 * colour is at least 4.5 : 1 on the paper (WCAG 2.2, 1.4.3); the page's own colours in `web/report.css` are the same.
 */
export type Palette = Readonly<{
  paper: string
  ink: string
  soft: string
  line: string
  action: string
  alarm: string
  done: string
  dimensions: Readonly<Record<'base' | 'need' | 'behaviour' | 'value', string>>
  /** From strong to weak, for parts of one whole; told apart by lightness too, so that black and white print works. */
  scale: readonly string[]
}>

export const lightPalette: Palette = {
  paper: '#fdfcf9',
  ink: '#23262d',
  soft: '#5f646c',
  line: '#dfdcd4',
  action: '#1f4067',
  alarm: '#b23a2c',
  done: '#3d6e4b',
  dimensions: { base: '#48637c', need: '#86601f', behaviour: '#3b6b5f', value: '#6f4a6c' },
  scale: ['#1f4067', '#3f6a96', '#6d93b8', '#9db8d1', '#c3d3e2', '#dde5ec', '#e9e6df']
}

export const darkPalette: Palette = {
  paper: '#191b1f',
  ink: '#e6e3dc',
  soft: '#9a9da3',
  line: '#34373d',
  action: '#86aed6',
  alarm: '#e0705f',
  done: '#7db08b',
  dimensions: { base: '#8aa5bf', need: '#cfa562', behaviour: '#7fb3a5', value: '#b78bb3' },
  scale: ['#a9c8e6', '#7ea6cc', '#5b82a8', '#446585', '#354c63', '#2b3947', '#26292e']
}
