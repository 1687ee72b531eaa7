// `npm start`: makes a fresh clone ready and says how to analyse a list.
import { buildBundle, installPackages } from './prepare.mjs'

installPackages()
await buildBundle()
console.log(
  process.env.HUIKE_LANG === 'en'
    ? [
        'Huike is ready. Analyse your customer list (.xlsx, .xls, .csv):',
        '  npx huike analyze customers.xlsx --out report',
        'or the sample list first:',
        '  npx huike analyze db/seed/customers.csv --out out',
        'then open report.html in that folder. All commands: npx huike --help'
      ].join('\n')
    : [
        '绘客已就绪。分析您的客户清单 (.xlsx, .xls, .csv):',
        '  npx huike analyze 客户清单.xlsx --out 报告',
        '或先用示例清单看看:',
        '  npx huike analyze db/seed/customers.csv --out out',
        '然后打开文件夹里的 report.html。全部命令: npx huike --help   (English: HUIKE_LANG=en npm start)'
      ].join('\n')
)
