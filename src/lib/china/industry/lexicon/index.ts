export const LEXICON = `
3670 汽车零部件 汽车配件 汽车零件 汽配
`
