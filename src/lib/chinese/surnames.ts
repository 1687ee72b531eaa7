/** Family names of one and of two characters that nearly everybody in China has, simplified. Source: 公安部 2020 年全国姓名报告, 百家姓. */
const SINGLE = new Set(
  Array.from(
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤' +
      '尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景' +
      '薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原' +
      '官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺闫肖付仝代晁禹贡劳逄扶堵宰郦雍璩濮寿通扈郏浦尚农别充慕茹宦鱼容慎戈庾终暨居衡步满弘国寇广禄阙东殴殳沃利蔚越夔隆师厍勾融訾阚那空毋' +
      '乜养须丰巢蒯相红荀缪尧占战母粟邝麦区邰帅展幸闻麻芮羿储松竹亢况年佘墨哈谯笪'
  )
)

const DOUBLE = new Set(
  `欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 端木 夏侯 独孤 南宫 长孙 宇文 轩辕 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于
  太叔 申屠 仲孙 钟离 鲜于 司空 司寇 颛孙 巫马 漆雕 拓跋 东郭 南门 羊舌 梁丘 左丘 百里 赫连 万俟 完颜 纳兰 西门 第五 范姜 张简`.split(
    /\s+/
  )
)

/** How many characters of a simplified text are a family name: 2 for 欧阳娜娜, 1 for 王总, 0 where it begins with none. */
export const surnameLength = (text: string): 0 | 1 | 2 => {
  if (text.length > 2 && DOUBLE.has(text.slice(0, 2))) return 2
  return SINGLE.has(text.charAt(0)) ? 1 : 0
}
