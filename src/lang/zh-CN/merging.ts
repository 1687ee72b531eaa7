/** Texts of duplicates and merging on the server. */
export const merging: Readonly<Record<string, string>> = {
  'merging.sameCustomer': '两边是同一个客户，请选两个不同的客户',
  'merging.notDismissed': '这两个客户没有被标记为“不是重复”',
  'merging.changedMeanwhile': '“{name}”刚被别人修改或合并过，请重新核对后再合并',
  'merging.is.archived': '已归档的客户不能合并，请先恢复',
  'merging.is.deleted': '回收站里的客户不能合并，请先恢复',
  'merging.is.merged': '其中一个客户刚被别人合并了，请刷新后查看',
  'merging.noMerge': '没有这次合并，或者不在你的权限范围内',
  'merging.undoneAlready': '这次合并已经撤销过了',
  'merging.tooLate': '合并已超过 {days} 天，不能再撤销',
  'merging.survivorIs.archived': '合并后的客户已归档，请先恢复它，再撤销合并',
  'merging.survivorIs.deleted': '合并后的客户在回收站里，请先恢复它，再撤销合并',
  'merging.survivorIs.merged': '合并后的客户又被合并到别的客户了，请先撤销后一次合并'
}
