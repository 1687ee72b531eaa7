/**
 * Words around a term that say whether it is meant (ours): asked only, denied, over, somebody else's; and those that a term of
 * the kind needs beside it so as to be more than mentioned.
 */
export const ASKED = /是否|有没有|有无|是不是|如果|假如|万一|要是|会不会|能否|吗$|了解一下/
export const OTHERS =
  /^(?:听说|据说)?(?:同行|别的|其他(?:厂|公司|企业|客户)|他们的?客户|下游客户|竞争对手|友商|隔壁)|(?:觉得|说|认为|反映|抱怨|表示|嫌)(?:他们|那家|人家|竞品|对手|原来那家|上一家)/
/** 担心以后服务跟不上, 样机噪音大: what is feared or said of us is no pain of theirs. */
export const OF_US = /(?:担心|害怕|怕|顾虑)(?:你们|我们|贵司|以后|将来|后续|后期)|样机|样品|试用机|你们/
const PAST = /(?:以前|之前|过去|曾经|原来|早些年|早年)/
const STILL = /一直|现在(?:还|也|仍)|仍|还是|依然|至今/

/** 以前交期长: no pain of today; 以前就招工难，现在还是 is one. */
export const isOver = (text: string): boolean => PAST.test(text) && !STILL.test(text)

/** Right before a term: it is denied. */
export const denied = {
  pain: /(?:没有?|无|不存在|不是|并非|不再|不算|不觉得|没觉得|没什么|没啥|未发现|未出现|暂无|解决了|避免了?|改善了|缓解了|不会)[^，]{0,4}$/,
  need: /(?:不需要?|不要|不想|不打算|不考虑|暂不|无需|没有|没|不用|没必要|暂时没|未|不会|否决了?|取消了?|放弃了?|推迟了?|暂停了?|停了|不做|不上|不买|不换|上完了?|已经上了?|已有|做完了?)[^，]{0,6}$/,
  attention:
    /不是$|(?:不(?:太|怎么|是很|那么)?(?:在乎|关心|看重|在意|关注|敏感|纠结|考虑|谈)|无所谓|没提|没问|没说)[^，]{0,5}$/,
  objection: /(?:不是|没说|没有|并没有?|不再|不觉得|没觉得|不嫌|没嫌)[^，]{0,4}$/
} as const

/** Right behind a term: the same; of an attention point also that it is who speaks: 技术提出, 服务部. */
export const undone = {
  pain: /^(?:改造|检修|大修|保养|调试)|^(?:的?(?:问题|情况|现象|困扰|难题)?)(?:已经?|都|基本|现在|目前)*(?:解决|改善|缓解|好转|消失|没有了|不存在|得到解决|不严重|不大|不明显|不突出|可控|能接受|可以接受)/,
  need: /^(?:的?(?:项目|计划|需求|事)?)(?:已经?|都|暂时|今年|目前|先)*(?:完成|做完|上线了|落地了|取消|搁置|暂停|不做|不考虑|推迟|没有预算|否决|停了|不需要|没必要|没有必要|不值得|没兴趣|不感兴趣)/,
  attention:
    /^(?:部门?|中心|人员|经理|总监|负责人|那边|这边|提|说|反馈|认为|觉得|问|希望|担心)|^(?:方面|问题|上)?(?:都|也|倒|基本)*(?:不是问题|不敏感|无所谓|不重要|没问题|没意见|满意|认可|可以接受|能接受|不在乎|不计较|好说)/,
  objection: /^(?:的?(?:顾虑|问题|担心))?(?:已经?|都|基本|现在)*(?:解决|打消|消除|解释清楚|没有了)/
} as const

export const needed = {
  pain: null,
  objection: null,
  need: /需要|需求|想(?!到|起|法|象)|要(?!是|么|不|求)|打算|计划|准备|考虑|希望|有意|寻找|在找|找(?:一|合适|新)|上一?套|引进|采购|购买|招标|立项|更换|换一|推进|急需|提上日程|列入|感兴趣|换新|要换|得换|能不能做|试试|试用|先把/,
  attention:
    /关注|关心|看重|在意|在乎|重视|要求|希望|担心|问|询|打听|了解|最怕|强调|优先|对比|比较|比价|敏感|纠结|卡在|讨价|砍价|压价|想看|要看|先看|(?<!再)谈|争取|压到|压缩|缩短|必须|一定要|占比?\d|优势|最好|不接受|多久|催|差距|能不能再|只认|卡得|认可|明确|很严|第一位|首要/
} as const

/** Writings of an objection that say what is as well as what is feared: 影响生产 is an objection where somebody fears it. */
export const FEARED = { writing: /^影响生产$/, fear: /担心|怕|顾虑|会|不能|能不能/ } as const

/** Complaints and strong words: a term beside them is surely meant. */
export const STRONG =
  /头疼|困扰|抱怨|吐槽|苦恼|烦|严重|一直|老是|总是|压力|最大|主要|反复|明确|迫切|急|痛点|问题|不满|强烈|多次|再三/
