/** Sentences of the doors that are no part of an answer. */
export const noSuchItem = (number: number, count: number): string => `清单共有 ${count} 项,没有第 ${number} 项。`

export const wechatGreeting =
  '您好！我是“童行”，自动应答，能查青岛流动儿童在居住地的22项服务。孩子多大、想办什么事，直接说就行。孩子有危险请马上打110、120。'
export const wechatTextOnly = '这里只看得懂文字，请打字说一下您想问的事。'
export const morePages = (count: number): string => `\n（还有${count}段，回复“继续”接着看。）`
export const asksForMore = /^(?:继续|接着|往下|下一段|更多)[。!！\s]*$/
