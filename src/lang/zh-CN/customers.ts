/** Texts of customers on the server. */
export const customers: Readonly<Record<string, string>> = {
  'customers.notFound': '没有这个客户，或者不在你的权限范围内',
  'customers.partNotFound': '这条记录不存在，可能已被删除',
  'customers.nameless': '至少要有客户名称、统一社会信用代码或一种联系方式',
  'customers.masked': '这个字段对你是隐藏的，不能修改',
  'customers.mayNotAssign': '你没有分配客户的权限',
  'customers.noSuchOwner': '没有这位成员，或者已离职',
  'customers.changedMeanwhile': '别人刚把这个字段改成了“{theirs}”，你填的是“{yours}”，请选择保留哪一个',
  'customers.amountUnclear': '金额看不懂：{text}，请写成 12万 或 128000',
  'customers.amountForeign': '订单金额只支持人民币',
  'customers.deletedBin': '客户在回收站里，先恢复再修改',
  'customers.becauseMasked': '判断依据包含你看不到的字段',
  'customers.cursorInvalid': '翻页位置无效，请从头查看'
}
