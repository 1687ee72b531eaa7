/** A public register where a fact of an organisation can be looked up; a plain link, nothing is asked there by itself. */
export type PublicRegister = Readonly<{ id: string; url: string }>

/**
 * Official registers (S2 公开渠道): 国家企业信用信息公示系统, 全国组织机构统一社会信用代码数据服务中心, 信用中国, 中国执行信息公开网 and the
 * record of websites 工信部 ICP/IP 备案. Most search pages take no name in the address, so the name is copied beside.
 */
export const publicRegisters: readonly PublicRegister[] = [
  { id: 'gsxt', url: 'https://www.gsxt.gov.cn/' },
  { id: 'cods', url: 'https://www.cods.org.cn/' },
  { id: 'creditchina', url: 'https://www.creditchina.gov.cn/' },
  { id: 'beian', url: 'https://beian.miit.gov.cn/' }
]
