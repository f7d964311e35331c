/** Numbers and what they count. */

/** Counted in these, a number is a fact. */
export const units =
  '周岁|岁|个月|月龄|月|年级|年|天|工作日|个工作日|日|号|周|个星期|星期|礼拜|个小时|小时|分钟|元|块|万|%|项|件|类|次|倍|级|折|成|平|米|人|名|期|批|趟'

export const atLeast = /(?:(?<!不|未|没)满了?|至少|超过|达到|大于|高于|过了|年满)$/

export const below = /(?:不满|未满|没满|不到|低于|小于|不足|不超过|少于)$/

export const atLeastAfter = /^(?:以上|及以上|往上|起|开外|多)/

export const belowAfter = /^(?:以下|以内|之内|以里|内|不到|前|之前)/

/** A quantity without a figure is still one. */
export const vagueQuantity =
  /(?:几|数|若干|十几|几十|上百|好几|多少|半|两三|三五|[一二三四五六七八九]{2})个?(?:月|年|天|日|工作日|周|星期|小时|元|块|百|千|万|趟|次)/

/** Numerals that count nothing. */
export const idioms =
  /(?:跑|少|多)一?趟|[一两三]块儿?(?!钱)|一天天|这[两几]年|两头|一年到头|一天到晚|一五一十|万一|千万|百姓/g
