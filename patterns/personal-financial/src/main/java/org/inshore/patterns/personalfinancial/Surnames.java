package org.inshore.patterns.personalfinancial;

import java.util.Set;

/** Chinese surnames. Read on first use. */
final class Surnames {
  // Forms that the table lacks: 付, and the common surnames in traditional characters.
  private static final String MORE = "付張陳劉黃吳趙楊孫馬許鄭謝馮鄧蕭葉呂蘇盧蔣賈韓羅樑範陸餘鐘潘彭曾董袁於閻龐嚴莊關喬賴龔顧湯溫歐鄒萬錢";
  // About four fifths of all people have one of these.
  private static final String COMMON =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
          + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛"
          + "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆"
          + "蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗"
          + "瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原"
          + "栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬"
          + "来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭"
          + "干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由萧阎";

  private static final class Table {
    static final String SINGLE;
    static final Set<String> COMPOUND;

    static {
      String[] lines = Resources.text("surnames.txt").strip().split("\n", -1);
      SINGLE = lines[0] + MORE;
      COMPOUND = Set.of(lines[1].split(" ", -1));
    }
  }

  private Surnames() {}

  /** Length of the surname that a name begins with, the longest that leaves a given name; or 0. */
  static int lengthIn(String name) {
    if (name.length() > 2 && Table.COMPOUND.contains(name.substring(0, 2))) {
      return 2;
    }
    return isSurname(name.charAt(0)) ? 1 : 0;
  }

  static boolean isSurname(char c) {
    return Table.SINGLE.indexOf(c) >= 0;
  }

  static boolean isCommon(char c) {
    return COMMON.indexOf(c) >= 0;
  }
}
