/** The reading of each character that the standard's names use: a syllable without tone, then its characters. */
export const SYLLABLES = `
an氨安案 ba吧 bai白百 ban板办搬半版般 bang帮 bao宝包保报薄 bei焙备 ben本 beng泵 bi笔币庇 bian便编鞭变 biao表标 bin殡 bing病冰饼丙
bo玻舶播博 bu捕布部步不补 cai菜材采财彩 can餐残 cang藏仓 cao草 ce册测策 ceng层 cha茶查察 chai柴拆 chan产 chang场常长 chao超 che车
chen陈 cheng成乘程承城撑 chi齿池吃持 chong虫宠充 chou抽 chu初处础厨除出储 chuan传船穿 chuang床窗创 chun纯 ci刺瓷 cu醋 cun存村
da达大打 dai带袋戴代贷 dan蛋单氮淡担 dang当档党 dao稻刀道导 de的 deng等灯登 di地涤低底递 dian淀点电店典 diao雕 ding订定 dong动冻 dou豆
du毒渡督 duan锻断端 dui对 duo多 e鹅额 er儿二 fa发阀伐法 fan繁帆饭翻 fang防放方纺房 fei非肥飞费废啡 fen粪粉分 feng蜂封风缝
fu辅服副复附扶伏辐付妇福 gai改溉 gan柑干感 gang钢港 gao膏糕高告 ge割铬革隔歌 geng更 gong工公共供 gou钩构购 gu谷钴固估股孤 gua挂
guan管灌罐关官馆观 guang光广 gui贵硅轨规 gun滚 guo果锅裹国 hai海害 han含焊 hang航 hao号 he和核褐合河 hei黑 heng衡 hong烘洪 hou后
hu护湖互呼 hua花化滑画话划 huai怀 huan环幻 huang黄潢簧 hui卉灰会绘回 hun混婚 huo活火或货 ji及集鸡机级剂记基技计疾纪际寄济迹急 jia家加钾假架
jian坚建饯健件碱剪减监箭检间 jiang酱浆降 jiao蕉酵胶教焦交脚叫 jie介洁结接节借街 jin金巾锦紧 jing经精境腈镜净景竞 jiu酒救旧就究 ju橘锯具聚据居 juan卷绢
jue绝 jun菌 ka咖 kai开 kan刊勘看 kang康 kao烤 ke可克客科 kong空控 kou口 kuai块快 kuan款 kuang矿 kuo括扩 la拉 lai来
lan缆览 lang廊 lao捞老劳涝 le乐 lei类雷 leng冷 li理力礼璃离锂立利 lian帘练炼连联链 liang良粮辆量梁 liao料疗 lie猎列烈 lin林磷赁临
ling零陵 liu流 lou楼 lu陆录露炉路 lun纶轮 luo骆络 lv铝绿旅律 ma麻马 mai麦卖 man漫 mao毛帽贸 mei煤镁媒美 men门 meng锰 mi米蜜糜密
mian棉面 miao苗 min皿敏民 ming明名 mo墨磨模膜沫末摩 mu牧木钼母目幕募 nai耐奶 nei内 neng能 ni泥 nian粘年念 nie镍 niu牛纽 nong农
nuan暖 pai牌拍派 pao刨炮泡 pei培配 pen喷 peng篷 pi啤皮批 pian片 piao票 pin品 ping瓶坪平评 po粕 pu葡铺普 qi其气器漆骑砌汽起弃期企
qian铅前潜遣 qiang腔强枪墙 qiao巧桥 qie切 qin禽勤 qing清轻氢青 qiu球 qu取区 quan全券权 qun群 ran然燃染 rang壤 re热 ren仁人认
ri日 rong绒容熔融 rou肉鞣 ru乳入 ruan软 sai塞赛 san三 sao缫扫 se色 sen森 sha砂纱 shan扇山 shang上商伤 she射设社摄 shen身深审神
sheng牲生绳升声胜 shi食石饰室试式施实市视示时使师识适士事失 shou狩手首兽收售寿 shu薯蔬属书术树殊输数枢 shua刷耍 shui水税 si饲似丝司 song送 sou搜
su速塑素宿 suan酸算 sui隧碎 suo索所缩锁 ta他踏 tai态胎太台 tan炭碳毯弹探摊 tang糖搪 tao萄套陶 te特 teng藤 ti锑提体梯 tian天添填
tiao调条 tie铁 ting停听庭厅 tong铜童砼通统 tou头投 tu兔土屠涂图途 tuan团 tui推 tuo驼拖托 wa娃瓦 wai外 wan玩 wang网
wei未味维微卫围危位 wen文温闻 wu物务污无钨舞屋五 xi洗锡稀西息系析戏 xia下 xian线纤闲显险 xiang香箱橡相项响象像乡 xiao小削消销校 xie械鞋屑卸协
xin新锌信心 xing性型形行星 xiu休绣修 xu畜续蓄 xuan选旋 xue学血 xun训讯询 ya亚鸭压 yan烟盐腌颜焰延验眼沿研演 yang养羊洋阳央氧 yao药遥
ye业叶液冶野 yi艺仪医疫易一移意议译遗 yin饮银印因音姻 ying营影应映 yong用 you油有游邮幼 yu渔玉育鱼羽娱与浴预 yuan园原元源缘远院员 yun运云 za杂
zai宰再载 zang葬 zao造皂噪 zeng增 zha炸 zhai窄宅 zhan站展 zhang障 zhao照 zhen针真诊震振镇 zheng整政正证
zhi植殖治制汁织质纸致脂肢置智支职指知 zhong种中重终钟众 zhou轴 zhu竹猪助筑珠铸住主 zhuan专砖 zhuang装妆 zhun准 zhuo捉 zi子自资字咨
zong棕鬃综总宗 zu组阻租族足 zuan钻 zuo作座
`

/** Words in which a character is read otherwise than in the table. */
export const WORD_READINGS: Readonly<Record<string, string>> = {
  会计: 'kuai ji',
  银行: 'yin hang',
  行业: 'hang ye',
  调查: 'diao cha',
  模具: 'mu ju',
  乐器: 'yue qi',
  中乐: 'zhong yue',
  西乐: 'xi yue',
  音乐: 'yin yue',
  畜禽: 'chu qin',
  牲畜: 'sheng chu'
}
