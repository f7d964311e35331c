/** 您好，请问…，谢谢您: what frames a question says nothing of it. A message that is nothing but courtesy stays whole. */
export function stripCourtesy(text: string): string {
  if (!mayFrame.test(text)) return text
  const bare = text.replace(opening, '').replace(closing, '')
  return bare.length >= leastLeft ? bare : text
}

const leastLeft = 4
const mayFrame = /^[喂您你哎嗯老同师请麻]|[谢烦苦]/u
const opening =
  /^(?:(?:喂|您好|你好|哎|嗯|老师|同志|师傅)[呀啊哈嘛]?[，。！ ]*)+(?:(?:我)?(?:想)?(?:请问|麻烦)(?:问)?(?:一?下)?[，： ]*)?|^(?:请问|麻烦问)(?:一?下)?[，： ]*/u
const closing =
  /[，。！？ ]*(?:谢谢(?:您|你|啦|了)?|多谢(?:您|你|了)?|麻烦(?:您|你)了|辛苦(?:您|你)?了)[呀啊哈。！~ ]*$/u
