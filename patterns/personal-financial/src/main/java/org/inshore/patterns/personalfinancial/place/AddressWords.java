package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.CharacterSet;
import org.inshore.patterns.personalfinancial.table.WordList;

/** The vocabulary of Chinese addresses. */
final class AddressWords {
  /** The names of roads end so. */
  static final WordList ROADS =
      WordList.of(
          "路", "街", "道", "东段", "西段", "南段", "北段", "中段", "一段", "二段", "三段", "四段", "五段", "六段", "里弄",
          "围村", "大道", "大街", "巷", "弄", "胡同", "里", "条", "线", "段", "坊", "径", "围", "街坊", "公路", "路口",
          "交叉口", "交叉路口", "交汇处", "交界处", "大道东", "大道西", "大道南", "大道北", "大道中", "路东", "路西", "路南", "路北",
          "路中", "街东", "街西", "街南", "街北");

  /** The names of settlements and grounds end so. */
  static final WordList ESTATES =
      WordList.of(
          "花园",
          "小区",
          "苑",
          "园",
          "公寓",
          "大厦",
          "广场",
          "家园",
          "城",
          "府",
          "庄园",
          "山庄",
          "新村",
          "中心",
          "别墅",
          "公馆",
          "庭",
          "居",
          "阁",
          "轩",
          "湾",
          "郡",
          "国际",
          "宿舍",
          "大院",
          "院",
          "区",
          "楼",
          "商城",
          "厦",
          "寓",
          "社区",
          "院内",
          "墅",
          "邸",
          "台",
          "坊",
          "里",
          "巢",
          "岛",
          "半岛",
          "世家",
          "名居",
          "景",
          "天下",
          "时代",
          "基地",
          "厂",
          "市场",
          "大学",
          "学校",
          "医院",
          "中学",
          "小学",
          "学院",
          "校区",
          "酒店",
          "宾馆",
          "商厦",
          "大楼",
          "站",
          "港",
          "公司",
          "店",
          "家属院",
          "号院",
          "心",
          "期",
          // Hong Kong and Macau
          "邨",
          "苑阁",
          "台阁",
          "村楼",
          "廊",
          "坊",
          "中心",
          "会所",
          "商场",
          "工业大厦",
          "别墅",
          // parts of a house, and what is on its ground floor
          "东塔",
          "西塔",
          "南塔",
          "北塔",
          "塔楼",
          "裙楼",
          "附楼",
          "商铺",
          "门面",
          "门市",
          "底商",
          "铺面",
          "店铺",
          "家属区",
          "教工区",
          "天地",
          "印象",
          "名邸",
          "香榭",
          "豪庭",
          "丽都",
          "尚品",
          "院子",
          "壹号",
          "悦城",
          "领地",
          "官邸",
          "半山",
          "御景",
          "年华",
          "名门",
          "春天",
          "花城",
          "新天地",
          "农场",
          "林场",
          "牧场",
          "茶场",
          "分场",
          "银座",
          "馆",
          "厂房",
          "车间",
          "仓库",
          "库房",
          "内",
          "东房",
          "西房",
          "南房",
          "北房",
          "正房",
          "平房",
          "亭子间",
          "信箱",
          "都会",
          "桃源",
          "湖畔",
          "岸",
          "汇",
          "超市",
          "百货",
          "影城",
          "沿街房",
          "门面房",
          "门头房",
          "办公室",
          "办公楼",
          "金座",
          "商业",
          "东门",
          "南门",
          "西门",
          "北门",
          "大门",
          "首层");

  /** The names of villages, and of parts of them, end so. */
  static final WordList VILLAGES =
      WordList.of(
          "村", "村委", "兵团", "屯", "庄", "寨", "营", "堡", "坪", "塘", "浜", "桥", "社", "组", "队", "场", "口",
          "沟", "庙", "寺", "洲", "村委会", "委员会", "大队", "自然村", "湾子", "集", "镇", "乡", "街道", "岗", "坡", "居委会",
          "牧委会", "山", "坝", "冲", "圩", "埠", "峪", "洼", "嘴", "店子", "屋场", "嘎查", "苏木", "湾", "岭", "沟口",
          "学", "校", "舍", "北", "南", "东", "西", "片");

  static final WordList DIVISIONS =
      WordList.of(
          "省", "市", "区", "县", "旗", "镇", "乡", "自治区", "自治州", "地区", "街道", "新区", "苏木", "办事处", "开发区");

  /** Divisions that lie in no other. */
  static final WordList WIDEST = WordList.of("省", "自治区");

  /** What a number counts. */
  static final WordList UNITS =
      WordList.of(
          "号", "号楼", "号院", "号房", "号铺", "号门", "号库", "弄", "组", "队", "分队", "中队", "小区", "国道", "省道",
          "县道", "师", "团", "栋", "幢", "座", "塔", "楼", "区", "巷", "院", "室", "单元", "层", "户", "房", "铺",
          "门", "元", "期", "段", "街", "条", "排", "#", "#楼", "村", "社", "屯", "厅", "房间", "梯", "楼座", "小组",
          "大队", "街坊", "组团", "里", "单位", "店面", "厂", "库", "馆", "路", "道", "支弄", "号厂房", "号车间", "f", "F",
          "/F", "/f", "号地", "号地块", "幢楼", "栋楼", "座楼", "层楼", "村民组", "村民小组", "生产队", "门楼", "楼层", "字楼",
          "号楼门", "连", "分场", "间", "信箱", "号信箱", "分箱", "号分箱", "号仓库", "号地块", "部位", "门市", "底层", "委", "斋",
          "档", "寝室", "作业站", "管理区", "卡铺", "卡商铺", "商铺", "号铺面", "号室", "号商铺", "号门面", "号档口");

  /** Parts of a house that have no number. */
  static final WordList PARTS =
      WordList.of(
          "传达室", "门卫室", "门卫", "值班室", "前台", "物业处", "快递柜", "驿站", "菜鸟驿站", "顶层", "顶楼", "阁楼", "地下室",
          "地下车库", "车库", "储藏室", "储藏间", "门面房", "门面", "门市部", "门市", "商铺", "底商", "厂房", "车间", "仓库", "写字楼",
          "办公楼", "办公室", "档口", "摊位", "铺位", "卡位", "旁门", "侧门", "宿舍楼", "教学楼", "平房", "东厢房", "西厢房", "东户",
          "西户", "中户", "亭子间", "后门", "院内", "首层", "东塔", "西塔", "南塔", "北塔", "中塔", "东座", "西座", "南座", "北座",
          "中座", "地下", "地库", "天台", "副楼", "附楼", "裙楼", "主楼", "东楼", "西楼", "南楼", "北楼");

  /** Boxes of a post office. */
  static final WordList BOXES = WordList.of("信箱", "号信箱");

  /** What is told by a number alone in its town: 石河子市38小区. */
  static final WordList QUARTERS = WordList.of("小区", "街坊", "师", "团");

  /** What lies in a village or town has a name and a number: 华宏村南陈巷上35号. */
  static final WordList VILLAGE_WORDS = WordList.of("村", "镇", "乡", "社区", "街道");

  static final WordList FLOORS = WordList.of("楼", "层", "F", "f", "/F", "/f", "楼层", "层楼", "底层");

  /** High buildings, of which a number of three digits is a door's. */
  static final WordList TOWERS =
      WordList.of(
          "大厦", "广场", "写字楼", "商务楼", "大楼", "公寓", "国际", "花园", "小区", "中心", "银座", "商厦", "楼", "别墅");

  /** What halls and exits with letters are of: 机场T2. */
  static final WordList TERMINALS = WordList.of("机场", "航站楼", "火车站", "高铁站", "地铁站");

  /** Units that are told by themselves, whatever stands before them. */
  static final WordList BUILDINGS = WordList.of("号楼", "栋", "幢", "座", "塔", "单元");

  static final WordList DOORS =
      WordList.of("室", "房", "户", "号房", "铺", "号铺", "房间", "单元", "间", "分箱", "门市", "档", "寝室");

  /** Units that are roads: 竹园西巷17号. */
  static final WordList LANES = WordList.of("巷", "街", "条", "支弄", "道", "路");

  /** What joined numbers count that are no door. */
  static final WordList COUNTED =
      WordList.of(
          "号", "图", "表", "章", "节", "条", "版", "版本", "编码", "代码", "型号", "规格", "批次", "批", "尺寸", "比例",
          "号码", "序列", "标准", "部件", "零件", "配方", "比分", "比", "页", "课", "例", "题", "型", "系列", "卷", "期",
          "热线", "数", "率", "分");

  /** No unit of an address, though it begins as one. */
  static final WordList NO_UNIT =
      WordList.of(
          "号线", "号令", "号码", "号公告", "号公报", "号机", "号舰", "号球", "号选手", "号台风", "号染色体", "号议案", "号决议",
          "号决定", "号通知", "号种子", "号标", "号窗", "元钱", "区块", "段时间", "期间", "期刊", "条规定", "条例", "组织", "队员",
          "户籍", "层级", "层次", "层面", "门课", "房价", "座桥", "座城", "栋房子", "条路", "条街", "路公交", "路车", "路人",
          "里路", "元人民币", "期货", "期限", "排名", "户人家", "层以上", "层以下", "座以", "单元测试", "门口", "号文件", "号用户",
          "路由", "道路", "道题", "村民", "区间", "组数据", "户居民", "户村民", "号判决", "号裁定", "楼宇", "户数", "户均", "段落",
          "座谈", "层楼梯", "期工程", "期项目", "期课程", "栋梁");

  /** Words of a sentence: a name of a place has none. */
  static final CharacterSet SENTENCE = CharacterSet.of("的了在是我你您他她它这那从被把给向就也都不没有，。；：！？、");

  /** Words before an address that say what is there: no name has them. */
  static final WordList LEADING =
      WordList.of(
          "位于", "坐落于", "座落于", "放于", "存于", "居于", "送往", "搬到", "寄到", "送到", "已到", "来到", "赶到", "住到",
          "去到", "回到", "到达", "抵达", "寄至", "送至", "迁至", "搬至", "前往", "途经", "家住", "租住", "现住", "就在", "住所地",
          "地址", "走访", "拜访", "参观", "交付", "改为", "改成", "改到", "改至", "变更为", "更改为", "更新为", "换成", "换到",
          "放到", "放在", "直接放", "派到", "派至", "发到", "发往", "寄往", "投递到", "邮到", "停在", "停到", "住进", "入住",
          "约在");

  /** What 住, 于, 至, 为 and 放 make a name with. */
  static final CharacterSet AFTER_LIVING = CharacterSet.of("宅院友建房户持区楼");

  static final CharacterSet AFTER_AT = CharacterSet.of("都家洪潜田桥庄村田塘山集林店沟湖阗谦");

  static final CharacterSet AFTER_UP_TO = CharacterSet.of("善诚德道和真美尊柔孝");

  static final CharacterSet AFTER_FOR = CharacterSet.of("民公农国政群善人");

  static final CharacterSet AFTER_PUT = CharacterSet.of("马牛羊生鹤鹿鸭鹰");

  /** What a name is told by from an older or larger one: 新北京路. */
  static final CharacterSet BEFORE_NAME = CharacterSet.of("新老大小东西南北");

  /** Words that begin something else than a part of an address. */
  static final WordList OTHER =
      WordList.of(
          "电话", "手机", "邮编", "联系", "收件", "收货", "先生", "女士", "小姐", "身份", "姓名", "邮箱", "微信", "号码", "编号",
          "订单", "账号", "卡号", "快递", "备注", "附近", "今年", "去年", "新建了", "新建成", "新建设", "公告", "发生", "规定",
          "公里", "地铁", "公交", "登记", "注册", "证件", "收入", "总计", "合计", "截至", "以上", "以下", "案件", "会议", "时间",
          "日期", "国务院", "主席令", "条例", "文件");

  /** What a numeral in Chinese counts; 路 and the like behind one are a part of a name. */
  static final WordList NUMERAL_UNITS =
      WordList.of(
          "号", "号楼", "号院", "弄", "组", "村民组", "村民小组", "生产队", "队", "师", "团", "连", "栋", "幢", "座", "楼",
          "区", "室", "单元", "层", "户", "房", "期", "段", "巷", "支弄", "号门", "号铺", "小组", "社", "排", "组团", "门",
          "分场", "商铺", "门市", "委");

  /** Groups of villagers, which are counted. */
  static final WordList GROUPS =
      WordList.of("组", "村民组", "村民小组", "小组", "生产队", "队", "社", "师", "团", "管理区", "作业站");

  /** The last character of what stands before a number that is none of a house. */
  static final CharacterSet NO_NUMBER = CharacterSet.of("第年月日共约近每令函发字有");

  /** Endings of settlements that little else has. */
  static final WordList SETTLEMENTS =
      WordList.of("花园", "小区", "苑", "公寓", "大厦", "广场", "家园", "山庄", "新村", "社区", "宿舍", "家属院");

  /** Words that stand before other data. */
  static final WordList LABELS =
      WordList.of(
          "电话", "手机", "邮编", "联系", "收件", "收货", "身份证", "姓名", "邮箱", "微信", "备注", "先生", "女士", "或者", "以及",
          "规定");

  /** What ends a division or village: a comma may follow it. */
  static final CharacterSet BEFORE_COMMA = CharacterSet.of("省市区县旗镇乡道村");

  /** Where roads cross. */
  static final WordList CROSSINGS = WordList.of("交叉口", "交叉路口", "交汇处", "交界处");

  /** What 都 makes a name with. */
  static final CharacterSet BEFORE_CAPITAL = CharacterSet.of("丽成京首名花丰武于昌宁新尚汇满日彦之驿南北古帝世御盐陶瓷");

  static final CharacterSet AFTER_CAPITAL = CharacterSet.of("会国市城汇荟心里庭胡嘎兰拉堂江");

  /** What 向 makes a name with. */
  static final CharacterSet AFTER_TOWARDS = CharacterSet.of("阳前荣明化塘新山日党红上善群海湖江");

  /** What makes a word of a sentence with 那, which begins many names in the south. */
  static final CharacterSet AFTER_THAT = CharacterSet.of("个些里边是样时么种条年天位家儿次几一两件块座栋我你他只就的");

  /** Names that begin with a word of a sentence. */
  static final WordList NAMES =
      WordList.of(
          "不夜", "从化", "从江", "就业", "给水", "在水一方", "把总", "也园", "他山", "我爱我家", "它区", "他区", "都大道", "都路",
          "都街", "都北路", "都南路", "都东路", "都西路", "都中路");

  /** What makes another word with the last character of a unit: 号门市, 号楼下. */
  static final CharacterSet AFTER_DOOR = CharacterSet.of("面市店口前外卫诊垫铃锁槛禁牌");

  static final CharacterSet AFTER_HOUSE = CharacterSet.of("下上道顶前后");

  static final CharacterSet NUMERALS = CharacterSet.of("一二三四五六七八九十百〇零");
  static final CharacterSet STEMS = CharacterSet.of("甲乙丙丁戊");
  static final CharacterSet SIDES = CharacterSet.of("东西南北中前后左右");
  static final CharacterSet JOINERS = CharacterSet.of("-之~、/—–至+_附");

  /** What a side is followed by: 3楼东侧. */
  static final CharacterSet AFTER_SIDE = CharacterSet.of("侧边面头端户首");

  /** What remarks in brackets behind an address say of it. */
  static final WordList REMARKS =
      WordList.of(
          "复式", "跃层", "跃式", "错层", "平层", "顶层", "底层", "阁楼", "东户", "西户", "中户", "临街", "自建房", "平房", "整层",
          "商铺", "门面");

  /** What between two numbers is no unit that only the place knows. */
  static final CharacterSet LINKING = CharacterSet.of("第年月日共约近每令函发字有和与或到至及等次人元米公分点时万亿");

  /** Words for roads inside of a name. */
  static final WordList ROAD_WORDS = WordList.of("路", "街", "大道");

  /** What stands behind numbers that are dates or amounts. */
  static final CharacterSet DATE_OR_MONEY = CharacterSet.of("年月日%.:万亿");

  /** Whether a text ends as the names of settlements do. */
  static boolean isSettlement(CharSequence text) {
    return SETTLEMENTS.endsIn(text, 0, text.length());
  }

  private AddressWords() {}
}
