/** Where the sample's customers are: real cities and districts, invented brands and streets. */
export type SamplePlace = Readonly<{ city: string; address: string; areaCode: string }>

export const samplePlaces: readonly [SamplePlace, ...SamplePlace[]] = [
  { city: '苏州', address: '江苏省苏州市吴中区', areaCode: '0512' },
  { city: '上海', address: '上海市嘉定区', areaCode: '021' },
  { city: '杭州', address: '浙江省杭州市余杭区', areaCode: '0571' },
  { city: '宁波', address: '浙江省宁波市鄞州区', areaCode: '0574' },
  { city: '无锡', address: '江苏省无锡市新吴区', areaCode: '0510' },
  { city: '合肥', address: '安徽省合肥市蜀山区', areaCode: '0551' },
  { city: '南京', address: '江苏省南京市江宁区', areaCode: '025' },
  { city: '北京', address: '北京市大兴区', areaCode: '010' },
  { city: '天津', address: '天津市西青区', areaCode: '022' },
  { city: '青岛', address: '山东省青岛市黄岛区', areaCode: '0532' },
  { city: '济南', address: '山东省济南市历城区', areaCode: '0531' },
  { city: '石家庄', address: '河北省石家庄市长安区', areaCode: '0311' },
  { city: '深圳', address: '广东省深圳市宝安区', areaCode: '0755' },
  { city: '东莞', address: '广东省东莞市', areaCode: '0769' },
  { city: '成都', address: '四川省成都市双流区', areaCode: '028' },
  { city: '武汉', address: '湖北省武汉市东西湖区', areaCode: '027' },
  { city: '长沙', address: '湖南省长沙市岳麓区', areaCode: '0731' },
  { city: '西安', address: '陕西省西安市雁塔区', areaCode: '029' }
]

export const brandFirst = [...'瑞恒拓启锦弘博凯盛雅晟泓铭卓朗骏沃嘉锐昊'] as unknown as readonly [
  string,
  ...string[]
]
export const brandSecond = [...'达泽源峰航辰禾川诚远宇森岭川维舟屿桥石原'] as unknown as readonly [
  string,
  ...string[]
]
export const surnames = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭何高林罗郑梁'] as unknown as readonly [
  string,
  ...string[]
]
export const givenNames: readonly [string, ...string[]] = [
  '伟',
  '建军',
  '志强',
  '丽娟',
  '海燕',
  '晓东',
  '文博',
  '静怡',
  '国栋',
  '雪梅',
  '俊杰',
  '佳宁',
  '永刚',
  '慧敏',
  '振华',
  '思远',
  '春花',
  '立新',
  '雨桐',
  '培林'
]
export const roads: readonly [string, ...string[]] = [
  '创业路',
  '科技大道',
  '工业园路',
  '兴业街',
  '长江路',
  '凤凰路',
  '通达路',
  '滨河路'
]
