package org.inshore.testkit.data;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Chinese names of common surnames and given-name characters that are rare in other text. */
final class Names {
  private static final List<String> SURNAMES =
      List.of(
          "王 Wang",
          "李 Li",
          "张 Zhang",
          "刘 Liu",
          "陈 Chen",
          "杨 Yang",
          "赵 Zhao",
          "黄 Huang",
          "周 Zhou",
          "吴 Wu",
          "徐 Xu",
          "孙 Sun",
          "胡 Hu",
          "朱 Zhu",
          "林 Lin",
          "何 He",
          "郭 Guo",
          "罗 Luo",
          "梁 Liang",
          "宋 Song",
          "郑 Zheng",
          "谢 Xie",
          "韩 Han",
          "唐 Tang",
          "冯 Feng",
          "董 Dong",
          "萧 Xiao",
          "程 Cheng",
          "曹 Cao",
          "袁 Yuan",
          "邓 Deng",
          "许 Xu",
          "傅 Fu",
          "沈 Shen",
          "曾 Zeng",
          "彭 Peng",
          "吕 Lv",
          "苏 Su",
          "卢 Lu",
          "蒋 Jiang",
          "蔡 Cai",
          "贾 Jia",
          "丁 Ding",
          "魏 Wei",
          "薛 Xue",
          "叶 Ye",
          "阎 Yan",
          "余 Yu",
          "潘 Pan",
          "杜 Du",
          "戴 Dai",
          "夏 Xia",
          "钟 Zhong",
          "汪 Wang",
          "田 Tian",
          "任 Ren",
          "姜 Jiang",
          "范 Fan",
          "方 Fang",
          "欧阳 Ouyang",
          "上官 Shangguan",
          "司徒 Situ",
          "诸葛 Zhuge");

  private static final List<String> GIVEN =
      List.of(
          "梓 Zi", "涵 Han", "萱 Xuan", "妍 Yan", "琪 Qi", "芷 Zhi", "晗 Han", "瑾 Jin", "菡 Han", "祺 Qi",
          "昊 Hao", "煜 Yu", "睿 Rui", "楠 Nan", "颖 Ying", "婷 Ting", "雯 Wen", "娜 Na", "璐 Lu", "倩 Qian",
          "莉 Li", "薇 Wei", "琳 Lin", "桐 Tong", "宸 Chen", "栩 Xu", "彦 Yan", "骏 Jun", "峻 Jun", "浩 Hao",
          "钰 Yu", "铭 Ming", "霖 Lin", "彬 Bin", "斌 Bin", "磊 Lei", "鹏 Peng", "翔 Xiang", "轩 Xuan",
          "逸 Yi", "瑶 Yao", "怡 Yi", "悦 Yue", "淇 Qi", "沁 Qin", "馨 Xin", "蕾 Lei", "洁 Jie", "婕 Jie",
          "媛 Yuan", "姝 Shu", "嫣 Yan", "炜 Wei", "烨 Ye");

  private Names() {}

  /** A name and its pinyin, divided by a bar. */
  static String[] next(SplittableRandom random) {
    String[] surname = SURNAMES.get(random.nextInt(SURNAMES.size())).split(" ", -1);
    String[] first = GIVEN.get(random.nextInt(GIVEN.size())).split(" ", -1);
    if (random.nextInt(5) == 0) {
      return new String[] {surname[0] + first[0], surname[1] + " " + first[1]};
    }
    String[] second = GIVEN.get(random.nextInt(GIVEN.size())).split(" ", -1);
    return new String[] {
      surname[0] + first[0] + second[0],
      surname[1] + " " + first[1] + second[1].toLowerCase(Locale.ROOT)
    };
  }
}
