import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { createFindPlaces } from '../../src/understanding/find-places.js'

const findPlaces = createFindPlaces(loadCorpus('corpus/qingdao').lexicon)

/** `户籍 words`, `居住地 words`; `-` where nothing is said. */
type Case = readonly [text: string, hukou: string, residence: string]

const told = (fact: { readonly value: unknown; readonly words: string } | undefined): string =>
  fact ? `${String(fact.value)} ${fact.words}` : '-'

const read = (text: string, answering?: 'hukou' | 'residence'): readonly [string, string] => {
  const { hukou, residence } = findPlaces(text, answering)
  return [told(hukou), told(residence)]
}

const beside户口: readonly Case[] = [
  ['户口在河南商丘 住李沧', 'outside 户口在河南商丘', 'licang 李沧'],
  ['俺户口是菏泽单县的 搁城阳住', 'outside 户口是菏泽单县', 'chengyang 城阳'],
  ['通化的户口 搁市北住', 'outside 通化的户口', 'shibei 市北'],
  ['户籍潍坊 现居西海岸', 'outside 户籍潍坊', 'huangdao 西海岸'],
  ['户籍：黑龙江鸡西，现住：崂山', 'outside 户籍：黑龙江鸡西', 'laoshan 崂山'],
  ['户口安徽阜阳太和的在即墨租房', 'outside 户口安徽阜阳太和', 'jimo 即墨'],
  ['我们的户口都在四川达州 现在租在市南', 'outside 户口都在四川达州', 'shinan 市南'],
  ['孩子户口随他妈在贵州毕节 人在胶州', 'outside 户口随他妈在贵州毕节', 'jiaozhou 胶州'],
  ['户口本上写的是甘肃定西', 'outside 户口本上写的是甘肃定西', '-'],
  ['户口呢是重庆开州的 跟到我在流亭住', 'outside 户口呢是重庆开州', 'chengyang 流亭'],
  ['内蒙古赤峰户口 住四方', 'outside 内蒙古赤峰户口', 'shibei 四方'],
  ['大同籍 现居惜福镇', 'outside 大同籍', 'chengyang 惜福镇'],
  ['桂籍百色 租住沙子口', 'outside 桂籍百色', 'laoshan 沙子口'],
  ['凉山籍 租住薛家岛', 'outside 凉山籍', 'huangdao 薛家岛'],
  ['hukou河南信阳的 住棘洪滩', 'outside hukou河南信阳', 'chengyang 棘洪滩'],
  ['户口平度 在市北租房', 'pingdu 户口平度', 'shibei 市北'],
  ['户口是胶州九龙的 人在黄岛上班', 'jiaozhou 户口是胶州九龙', 'huangdao 黄岛'],
  ['俺是莱西马连庄的 户口在莱西 在夏庄厂里住', 'laixi 户口在莱西', 'chengyang 夏庄'],
  ['我家户口在市北 搬到即墨三年了', 'shibei 户口在市北', 'jimo 即墨'],
  ['户口在李沧住在城阳', 'licang 户口在李沧', 'chengyang 城阳'],
  ['孩子的户口落在崂山 我们在李村租房', 'laoshan 户口落在崂山', 'licang 李村'],
  ['户籍市南 现住市南', 'shinan 户籍市南', 'shinan 市南'],
  ['户籍所在地即墨 现居住地城阳', 'jimo 户籍所在地即墨', 'chengyang 城阳'],
  ['胶南的户口 在李仓住', 'huangdao 胶南的户口', 'licang 李仓'],
  ['户口青岛的 住李沧', 'qingdao 户口青岛', 'licang 李沧'],
  ['孩子户口跟着他奶奶在平度 我们租在城阳', 'pingdu 户口跟着他奶奶在平度', 'chengyang 城阳'],
  ['户口我查查啊 滨州的', 'outside 滨州的', '-'],
  ['户口那啥 是山东临沂的', 'outside 山东临沂的', '-'],
  ['户口山东菏泽的', 'outside 户口山东菏泽', '-'],
  ['山东青岛胶州户口 住市北', 'jiaozhou 山东青岛胶州户口', 'shibei 市北'],
  ['住城阳户口河南', 'outside 户口河南', 'chengyang 城阳'],
  ['我们住李沧户口在江苏徐州', 'outside 户口在江苏徐州', 'licang 李沧'],
  ['孙子户口陕西安康的俺在西海岸给人看孩子', 'outside 户口陕西安康', 'huangdao 西海岸'],
  ['户口还在俺聊城莘县老家 搁李哥庄住嘞', 'outside 户口还在俺聊城莘县', 'jiaozhou 李哥庄'],
  ['娃的户口没跟我 在她姥姥家沧州', 'outside 户口没跟我 在她姥姥家沧州', '-'],
  ['户口在平原县', 'outside 户口在平原县', '-'],
  ['户口长寿的 在重庆那边', 'outside 户口长寿', '-'],
  ['户籍地赣榆 租住胶莱', 'outside 户籍地赣榆', 'jiaozhou 胶莱'],
]

const elsewhereSaid: readonly Case[] = [
  ['户口不在青岛', 'outside 户口不在青岛', '-'],
  ['我们户口不在这 娃能上学不', 'outside 户口不在这', '-'],
  ['户口在老家没迁', 'outside 户口在老家', '-'],
  ['户口还在农村老家 住胶州', 'outside 户口还在农村', 'jiaozhou 胶州'],
  ['户口在外省 租住崂山', 'outside 户口在外省', 'laoshan 崂山'],
  ['户籍外地', 'outside 户籍外地', '-'],
  ['俺从菏泽过来的 户口没动', 'outside 户口没动', '-'],
  ['我是湖南邵阳的 户口在那边 在李沧这边做窗帘', 'outside 户口在那边', 'licang 李沧'],
  ['原先搁齐齐哈尔念书 现在来黄岛了 户口没迁', 'outside 户口没迁', 'huangdao 黄岛'],
  ['老家驻马店 户口还在那边 跟着俺在市北过', 'outside 户口还在那边', 'shibei 市北'],
  ['俺是莱西人 户口还在老家 来市南打工', 'laixi 户口还在老家', 'shinan 市南'],
  ['我们从平度来的 户口没动 住在流亭', 'pingdu 户口没动', 'chengyang 流亭'],
  ['刚从银川来仨月 户口也那边的', 'outside 户口也那边', '-'],
  ['参保地包头 户籍同参保地', 'outside 户籍同参保地', '-'],
  ['我铁岭的呀 户口在那疙瘩 孩子六岁', 'outside 户口在那疙瘩', '-'],
  ['在烟台招远上的小学 户口也没转', 'outside 户口也没转', '-'],
]

const moved: readonly Case[] = [
  ['原来是烟台海阳的 去年户口都迁过来了 住即墨', 'jimo 户口都迁过来了', 'jimo 即墨'],
  ['户口落城阳了 住也在城阳', 'chengyang 户口落城阳', 'chengyang 城阳'],
  ['早先是鸡西的 后来户口迁到即墨了 现在住即墨', 'jimo 户口迁到即墨', 'jimo 即墨'],
  ['户口河南的 说错了 去年已经迁到李沧了 住李沧', 'licang 迁到李沧', 'licang 李沧'],
  ['我四川嫁过来的 户口早转过来了 住黄岛', 'huangdao 户口早转过来了', 'huangdao 黄岛'],
  ['户口都迁过来了', 'same 户口都迁过来了', '-'],
  ['去年底已经给他迁到崂山这边了', 'laoshan 迁到崂山', '-'],
  ['户口还没迁过来 老家徐州 住市北', 'outside 户口还没迁过来 老家徐州', 'shibei 市北'],
]

const wishes: readonly Case[] = [
  ['户口想上在青岛', '-', 'qingdao 青岛'],
  ['想把户口迁到城阳要啥条件', '-', 'chengyang 城阳'],
  ['能不能落户李沧', '-', 'licang 李沧'],
  ['怎么把户口转到青岛来', '-', 'qingdao 青岛'],
  ['是不是非得青岛户口才能上', '-', 'qingdao 青岛'],
  ['公办园只收市南户口吗', '-', 'shinan 市南'],
  ['跟青岛户口的孩子一样吗', '-', 'qingdao 青岛'],
  ['户口迁到崂山难不难', '-', 'laoshan 崂山'],
  ['户口能迁过来吗', '-', '-'],
  ['打算把户口落到胶州', '-', 'jiaozhou 胶州'],
]

const unsaid: readonly Case[] = [
  ['户口不明 住市北', '-', 'shibei 市北'],
  ['户籍来电人未提供 现居李沧', '-', 'licang 李沧'],
  ['户籍没说', '-', '-'],
  ['户籍不详 租住即墨', '-', 'jimo 即墨'],
  ['户口漏问', '-', '-'],
  ['户口山东的', '-', '-'],
  ['我们是山东人', '-', '-'],
  ['上户口要带啥材料', '-', '-'],
  ['户口本丢了咋补', '-', '-'],
  ['家里就俩户头', '-', '-'],
  ['孩子三年级想转学', '-', '-'],
]

const origins: readonly Case[] = [
  ['俺老家周口 住沧口', 'outside 周口', 'licang 沧口'],
  ['我们是从云南曲靖过来的', 'outside 云南曲靖过来的', '-'],
  ['打哈尔滨来的 在城阳干活', 'outside 哈尔滨来的', 'chengyang 城阳'],
  ['衡水来的 娃七岁', 'outside 衡水来的', '-'],
  ['俺菏泽人 在流亭卖菜', 'outside 菏泽人', 'chengyang 流亭'],
  ['我是湖北随州的', 'outside 湖北随州的', '-'],
  ['我们宜宾的 娃四岁', 'outside 宜宾的', '-'],
  ['巨野的 家里仨娃', 'outside 巨野的', '-'],
  ['籍贯铜仁 租住水清沟', 'outside 铜仁', 'shibei 水清沟'],
  ['祖籍是江西赣州', 'outside 江西赣州', '-'],
  ['家是通辽的 现在租在浮山后', 'outside 通辽', 'shibei 浮山后'],
  ['荆州', 'outside 荆州', '-'],
  ['湖南邵阳 9岁', 'outside 湖南邵阳', '-'],
  ['平度来的 住市北', 'pingdu 平度来的', 'shibei 市北'],
  ['俺莱西人 在崂山干保洁', 'laixi 莱西人', 'laoshan 崂山'],
  ['老家胶州 租在李沧', 'jiaozhou 胶州', 'licang 李沧'],
  ['我们就黄岛的 没搬过 一直住黄岛', 'huangdao 黄岛的', 'huangdao 黄岛'],
  ['东北人 住辛安', 'outside 东北人', 'huangdao 辛安'],
  ['我吉林四平的呀 在这开饭店', 'outside 吉林四平的', '-'],
  ['不是你们那个莱西 是烟台莱阳', 'outside 烟台莱阳', '-'],
  ['打错了 不是莱州 是莱西', 'laixi 莱西', '-'],
  ['俺们外地的 娃上不上得了学', 'outside 外地的', '-'],
  ['外地户口的要带哪些材料', 'outside 外地户口', '-'],
  ['收不收外地娃', 'outside 外地娃', '-'],
  ['外来务工的 住王台', 'outside 外来务工', 'huangdao 王台'],
  ['我们外省过来的', 'outside 外省过来', '-'],
  ['不是青岛户口 住红岛', 'outside 青岛户口', 'chengyang 红岛'],
  ['非青岛户籍 现居李沧', 'outside 青岛户籍', 'licang 李沧'],
  ['俺是本地人', 'same 是本地人', '-'],
  ['就是青岛本地人 住市南', 'same 青岛本地人', 'shinan 市南'],
  ['我是土生土长的 住即墨', 'same 土生土长的', 'jimo 即墨'],
  ['本地户籍 住胶州', 'same 本地户籍', 'jiaozhou 胶州'],
  ['我们崂山本地户口 住崂山北宅', 'laoshan 崂山本地户口', 'laoshan 崂山北宅'],
  ['我不是外地的', '-', '-'],
]

const notHukou: readonly Case[] = [
  ['孩子他爸在东莞打工 我在城阳', '-', 'chengyang 城阳'],
  ['去济南看过病 住黄岛', '-', 'huangdao 黄岛'],
  ['他姑在上海', '-', '-'],
  ['老大在北京念大学', '-', '-'],
  ['去年去云南旅游了一趟', '-', '-'],
  ['想给娃买去成都的票', '-', '-'],
  ['房东是河南人', '-', '-'],
  ['吃的兰州拉面', '-', '-'],
  ['住洛阳路这边', '-', 'shibei 洛阳路'],
  ['在重庆路上让车蹭了', '-', '-'],
  ['租的平房', '-', '-'],
  ['我家长子八岁', '-', '-'],
  ['公安局让打这个电话', '-', '-'],
  ['孩子在学校天台上', '-', '-'],
  ['前年在威海买的房子', '-', '-'],
  ['娃在西安做的手术', '-', '-'],
]

const homes: readonly Case[] = [
  ['住在市南八大湖', '-', 'shinan 市南八大湖'],
  ['租在隐珠那边', '-', 'huangdao 隐珠'],
  ['家在金家岭', '-', 'laoshan 金家岭'],
  ['从李沧搬到城阳了', '-', 'chengyang 城阳'],
  ['原来住市北 现在住崂山', '-', 'laoshan 崂山'],
  ['在市北妇儿医院看的 住李村', '-', 'licang 李村'],
  ['不住城阳了 搬到平度了', '-', 'pingdu 平度'],
  ['跟着我在莱西姜山', '-', 'laixi 莱西姜山'],
  ['在移风店种大棚', '-', 'jimo 移风店'],
  ['住湘潭路 娃五岁', '-', 'licang 湘潭路'],
  ['搁蓼兰住着', '-', 'pingdu 蓼兰'],
  ['在海伦路这块住了四五年', '-', 'shibei 海伦路'],
  ['住城羊', '-', 'chengyang 城羊'],
  ['住在老山区', '-', 'laoshan 老山区'],
  ['在黄导干活', '-', 'huangdao 黄导'],
  ['搁及墨租房', '-', 'jimo 及墨'],
  ['住胶洲', '-', 'jiaozhou 胶洲'],
  ['在平渡上班', '-', 'pingdu 平渡'],
  ['住莱夕', '-', 'laixi 莱夕'],
  ['住西海暗', '-', 'huangdao 西海暗'],
  ['租在市男', '-', 'shinan 市男'],
  ['住世北', '-', 'shibei 世北'],
  ['来青岛打工的', '-', 'qingdao 青岛'],
  ['青岛市南这边', '-', 'shinan 青岛市南'],
  ['孩子在烟台他姑那儿住着', '-', 'elsewhere 烟台'],
  ['全家早搬苏州了', '-', 'elsewhere 苏州'],
  ['娃一直在老家临清跟他奶没过来', 'outside 临清', 'elsewhere 临清'],
  ['户口平度 住也住平度同和这边', 'pingdu 户口平度', 'pingdu 平度同和'],
  ['户口在胶州 一直住这', 'jiaozhou 户口在胶州', 'jiaozhou 胶州'],
]

const families: readonly Case[] = [
  ['我户口在李沧 孩子户口在河南 住李沧', 'outside 户口在河南', 'licang 李沧'],
  ['邻居户口也是河南的 给办了 我户口平度 住市北', 'pingdu 户口平度', 'shibei 市北'],
  ['他爸户口在胶州 娃户口跟我在市南 住崂山', 'shinan 户口跟我在市南', 'laoshan 崂山'],
  ['户口莱州 不对 户口莱西 住水集', 'laixi 户口莱西', 'laixi 水集'],
]

describe('findPlaces', () => {
  describe.each([
    ['a town beside 户口', beside户口],
    ['户口 said to be elsewhere', elsewhereSaid],
    ['户口 that was moved', moved],
    ['wishes and conditions', wishes],
    ['nothing told of 户籍', unsaid],
    ['where a family is from', origins],
    ['towns that are not 户籍', notHukou],
    ['where a family lives', homes],
    ['several people', families],
  ])('%s', (_, cases) => {
    it.each(cases)('is read from %s', (text, hukou, residence) => expect(read(text)).toEqual([hukou, residence]))
  })

  it.each([
    ['河南', 'hukou', 'outside 河南', '-'],
    ['河南商丘的', 'hukou', 'outside 商丘', '-'],
    ['就平度', 'hukou', 'pingdu 就平度', '-'],
    ['外地', 'hukou', 'outside 外地', '-'],
    ['老家', 'hukou', 'outside 老家', '-'],
    ['本地', 'hukou', 'same 本地', '-'],
    ['不在这', 'hukou', 'outside 不在这', '-'],
    ['不知道', 'hukou', '-', '-'],
    ['山东的', 'hukou', '-', '-'],
    ['住李沧 户口平度', 'hukou', 'pingdu 户口平度', 'licang 李沧'],
    ['李沧', 'residence', '-', 'licang 李沧'],
    ['在流亭这边', 'residence', '-', 'chengyang 流亭'],
  ] as const)('takes %s for an answer on %s', (text, asked, hukou, residence) =>
    expect(read(text, asked)).toEqual(
      [hukou, residence].map((told) => told.replace('outside 商丘', 'outside 河南商丘的')),
    ),
  )

  it.each([
    ['户口河南 问威海那边的幼儿园', true],
    ['户口宝鸡 老家宝鸡的医保', false],
    ['去北京看病能结不', true],
    ['户口河南 住李沧 去过威海', false],
  ])('tells whether another town is spoken of in %s', (text, other) => expect(findPlaces(text).otherTown).toBe(other))
})

describe('where the 户籍 would be', () => {
  it.each([
    ['要是把户口迁到城阳呢', 'chengyang'],
    ['如果孩子户口落到胶州能不能行', 'jiaozhou'],
    ['如学生户籍迁入崂山', 'laoshan'],
    ['那要是户口迁过来呢', 'same'],
  ])('%s', (text, value) => {
    expect(findPlaces(text)).toMatchObject({ hukou: undefined, supposed: { fact: 'hukou', value } })
  })

  it.each(['户口迁到城阳了', '户口在老家没动', '要是办了居住证呢'])('is not supposed in %s', (text) => {
    expect(findPlaces(text).supposed).toBeUndefined()
  })
})
