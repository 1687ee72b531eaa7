/** Texts of collecting: how columns were understood, what could not be read. */
export const collection: Readonly<Record<string, string>> = {
  'collection.mappedByHeader': '表头“{column}”',
  'collection.mappedAsHalfOfName': '表头“{column}”，与“{other}”合为一个姓名',
  'collection.mappedByHeaderAndContent': '表头“{column}”，且 {percent}% 的单元格符合',
  'collection.mappedByContent': '{percent}% 的单元格符合这种格式',
  'collection.mappedByHand': '由对应文件指定',
  'collection.keptAsOwnField': '没有对应的字段，原样保留为自有列',
  'collection.row.empty': '这一行没有客户名称，也没有任何联系方式，无法建档',
  'collection.foreignCurrency': '金额以 {currency} 计，原样保留，不参与人民币计算',
  'collection.industry.vague': '“{text}”过于笼统，请明确所做的产品或服务',
  'collection.date.vague': '“{text}”时间不明确，请与客户确认具体日期',
  'collection.value.unknown': '“{text}”无法识别，可填：{values}',
  'collection.mapping.notFound': '对应文件 {file} 不存在或无法读取',
  'collection.mapping.invalid': '对应文件 {file} 有误：{detail}。写法：每行“表头: 字段”，如“企业名称: name”',
  'collection.mapping.noName':
    '没有找到客户名称列。现有的列：{columns}。请用 --mapping 指定，例如“某列: name”'
}
