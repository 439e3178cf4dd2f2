package org.inshore.scanners.documents.table.cell;

import java.util.List;
import java.util.regex.Pattern;

/** Tells texts that have the form of a person's name; many words have it too. */
public final class PersonName {
  /** The hundred most frequent surnames and some more, with those of two characters. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
          + "钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛"
          + "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路"
          + "游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟"
          + "應闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

  private static final List<String> LONG_SURNAMES =
      List.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "夏侯", "司徒", "长孙", "宇文", "端木");

  private static final Pattern HAN =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,6}·\\p{IsHan}{1,8}");
  private static final Pattern LATIN =
      Pattern.compile(
          "[A-Z][a-z]+(?:[ -][A-Z][a-z]*\\.?){1,3}|[A-Z]{2,}(?:[ ,]+[A-Z][A-Za-z]+){1,3}");

  private PersonName() {}

  /** Whether a text without white space at its ends has the form, and is no label. */
  public static boolean fits(String text) {
    String plain = LabelWords.plain(text);
    if (LabelWords.isLabel(plain)) {
      return false;
    } else if (HAN.matcher(plain).matches()) {
      return plain.indexOf('·') > 0
          || (plain.length() < 4 && SURNAMES.indexOf(plain.charAt(0)) >= 0)
          || LONG_SURNAMES.stream().anyMatch(plain::startsWith);
    }
    return LATIN.matcher(plain).matches();
  }
}
