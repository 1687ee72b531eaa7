const MIB = 1024 * 1024

/**
 * What a file may ask of the machine. Reading streams, so most limits bound time, not memory; each is far above what
 * an honest file needs, and a caller may lower or lift any of them.
 */
export type TableLimits = Readonly<{
  /** Parts in a workbook's zip: a workbook of 1,000 sheets with drawings has some 5,000. */
  zipEntries: number
  /** Unpacked bytes of one part: a full sheet (1,048,576 rows × 20 cells) has about 1 GiB. */
  partBytes: number
  /**
   * Unpacked ÷ packed. Measured: empty rows with references 9 to 20, the emptiest that a program writes (100,000 rows of
   * 20 equal cells without references) 258; deflate's most is 1,032. Above it a part is a bomb …
   */
  zipRatio: number
  /** … once it is so large that the ratio matters. */
  zipRatioFromBytes: number
  /** The shared strings are kept in memory: about 80 million Chinese characters. */
  sharedStringBytes: number
  /** Excel's own width (XFD). */
  columns: number
  /** Excel's own cell holds 32,767 characters; a longer one in a csv may be honest, above this it is not. */
  cellCharacters: number
  /** .xls is read in one piece: a full one (65,536 rows × 256 columns) has about 100 MiB. */
  xlsBytes: number
  /** Heap of the thread that reads an .xls, and its time. */
  xlsHeapMib: number
  xlsSeconds: number
}>

export const defaultLimits: TableLimits = {
  zipEntries: 20_000,
  partBytes: 4096 * MIB,
  zipRatio: 500,
  zipRatioFromBytes: 32 * MIB,
  sharedStringBytes: 256 * MIB,
  columns: 16_384,
  cellCharacters: 1_000_000,
  xlsBytes: 128 * MIB,
  xlsHeapMib: 1024,
  xlsSeconds: 120
}
