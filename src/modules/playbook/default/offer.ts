import type { PlaybookInput } from '../contract.ts'

/** 产品目录: an example of what an equipment and software vendor sells; every team sets its own. Industries by section letter or two-digit code; empty is all. */
export const offer: PlaybookInput['offer'] = [
  {
    id: 'automation-line',
    name: '自动化改造方案',
    needs: ['自动化', '自动化改造', '自动化设备采购', '设备效率提升', '柔性生产', '产线扩建'],
    industries: ['C'],
    priceBand: { min: '20万', max: '1000万' },
    source: 'S4'
  },
  {
    id: 'equipment-upgrade',
    name: '设备升级与维保',
    needs: ['设备升级', '设备采购', '设备效率提升', '技术支持', '质量检测设备', '节能改造', '安全改造'],
    industries: ['C', 'B', 'D', 'E'],
    priceBand: { min: '5万', max: '500万' },
    source: 'S2'
  },
  {
    id: 'supply-chain-system',
    name: '供应链管理系统',
    needs: ['供应链管理系统', '供应链优化', '库存管理', '物流优化', '生产管理系统', 'ERP系统'],
    industries: ['C', 'F', 'G', 'H'],
    priceBand: { min: '10万', max: '300万' },
    source: 'S4'
  },
  {
    id: 'crm-system',
    name: 'CRM 系统',
    needs: ['CRM系统', '软件采购', '营销获客', '协同办公', '连锁管理系统'],
    industries: [],
    priceBand: { min: '2万', max: '100万' },
    source: 'S2'
  },
  {
    id: 'data-visualisation',
    name: '数据可视化平台',
    needs: ['数据可视化', '数据治理', '人工智能应用', '云服务', '财务系统'],
    industries: [],
    priceBand: { min: '5万', max: '200万' },
    source: 'S4'
  },
  {
    id: 'consulting',
    name: '降本增效咨询',
    needs: ['咨询服务', '降本增效', '流程优化', '质量管理', '定制化方案', '培训服务', '项目管理系统'],
    industries: [],
    priceBand: { min: '3万', max: '100万' },
    source: 'S2'
  }
]

/** 目标客户画像 (S3 1.2: industry, size, region, need match). */
export const idealCustomer: PlaybookInput['idealCustomer'] = {
  industries: [
    'C33',
    'C34',
    'C35',
    'C36',
    'C37',
    'C38',
    'C39',
    'C40',
    'C29',
    'C26',
    'C27',
    'F51',
    'F52',
    'G59',
    'I65'
  ],
  sizes: ['大型', '中型', '小型'],
  regions: ['长三角', '珠三角', '京津冀', '成渝'],
  needMatch: ['高', '中'],
  source: 'S3'
}

/** A served need is worth most; 高 without a known price needs need and industry (85), 低 is industry and price alone (40). */
export const needMatch: PlaybookInput['needMatch'] = {
  need: 60,
  industry: 25,
  price: 15,
  high: 75,
  medium: 50,
  source: 'ours'
}
