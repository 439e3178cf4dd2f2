package org.inshore.patterns.personalfinancial.word;

import java.util.Set;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Ethnic groups of China by name, with or without 族, and by the codes of GB/T 3304. */
public final class Ethnicity implements Validator {
  // In the order of the codes 01 to 56.
  private static final Set<String> NAMES =
      Set.of(
          ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水"
                  + " 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克"
                  + " 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
              .split(" ", -1));
  private static final Set<String> OTHERS = Set.of("其他", "外国血统", "外国血统中国籍人士", "穿青人");
  private static final Set<String> LETTERS =
      Set.of(
          ("HA MG HU ZA UG MH YI ZH BY CS MA DO YA BA TJ HN KZ DA LI LS VA SH GS LH SU DX NX JP KG"
                  + " TU DU ML QI BL SL MN GL XB AC PM TA NU UZ RS EW DE BN YG GI TT DR OR HZ MB LB"
                  + " JN")
              .split(" ", -1));
  private static final int LAST_CODE = 58;

  /** Whether a text is how the name of a group ends: 吾尔族. */
  public static boolean isEnd(String text) {
    String stem = text.endsWith("族") ? text.substring(0, text.length() - 1) : "";
    return !stem.isEmpty() && NAMES.stream().anyMatch(name -> name.endsWith(stem));
  }

  @Override
  public String name() {
    return "ethnicity";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (Digits.only(value)) {
      int code = value.length() != 2 ? 0 : Digits.number(value, 0, value.length());
      // 97 stands for others, 98 for naturalised persons.
      return (code >= 1 && code <= LAST_CODE) || code == 97 || code == 98;
    }
    String name = value.toString();
    String stem = name.endsWith("族") ? name.substring(0, name.length() - 1) : name;
    return NAMES.contains(stem) || OTHERS.contains(name) || LETTERS.contains(name);
  }
}
