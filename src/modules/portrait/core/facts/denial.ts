const DENIAL =
  /^(?:客户|目前|暂时|现在|当前|表示|说|还)*(?:没有?|无|暂无|未提|不存在|没啥|没什么)(?:什么|任何|明显|特别|太大)?的?(?:核心)?(?:痛点|问题|困难|需求|想法|不满|不足|计划)?(?:了)?$/u

/** Whether words only say that there is nothing: `没有痛点`, `暂无`, `目前没什么问题`; such words state no need. */
export const isDenial = (text: string): boolean => DENIAL.test(text.replace(/[\s，,。.！!；;]+/g, ''))

/** The words where they say something, else null. */
export const meant = (text: string | null): string | null => (text === null || isDenial(text) ? null : text)
