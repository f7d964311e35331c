import type { Draft } from '../../../src/answering/grounding/draft.js'

/** 第6项, to be decided by another department than the one that answers for it, and 第3项, met. */
export const twoNeeds: Draft = {
  kind: 'service',
  body: '您问了2件事，一件一件说：（1）孩子有可能享受第6项「医疗保障服务」，要由市民政局认定。内容：异地就医直接结算。要看是否“16至17岁由部门认定”。负责部门：市医保局。（2）可以，老大符合第3项「义务教育服务」。能得到：就近上学。负责部门：市教育局。',
  ending: '（先按在青岛住满6个月算，不对请告诉我。）',
  items: [
    {
      number: 6,
      title: '医疗保障服务',
      departments: ['市医保局'],
      verdict: 'conditional',
      text: '（1）孩子有可能享受第6项「医疗保障服务」，要由市民政局认定。内容：异地就医直接结算。要看是否“16至17岁由部门认定”。负责部门：市医保局。',
    },
    {
      number: 3,
      title: '义务教育服务',
      departments: ['市教育局'],
      verdict: 'eligible',
      text: '（2）可以，老大符合第3项「义务教育服务」。能得到：就近上学。负责部门：市教育局。',
    },
  ],
  deciders: ['市民政局'],
}

export const refused: Draft = {
  kind: 'service',
  body: '按清单，孩子不符合第9项「孤儿大病保险」。它要求：社会散居（不在福利机构）；您说的是“福利院”。可以再看第11项「基本生活保障服务」。不符合清单不等于没有帮助，本地和户籍地的其他政策可打12345问。负责部门：市民政局。',
  ending: '',
  items: [
    {
      number: 9,
      title: '孤儿大病保险',
      departments: ['市民政局'],
      verdict: 'ineligible',
      text: '按清单，孩子不符合第9项「孤儿大病保险」。它要求：社会散居（不在福利机构）；您说的是“福利院”。可以再看第11项「基本生活保障服务」。不符合清单不等于没有帮助，本地和户籍地的其他政策可打12345问。负责部门：市民政局。',
    },
    { number: 11, title: '基本生活保障服务', departments: ['市民政局'], text: '' },
  ],
  deciders: [],
}
