package org.inshore.patterns.personalfinancial.name;

import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/**
 * Surnames and given names in columns of their own. Any word may be one; what stands where nobody
 * is named may not.
 */
public final class NamePart implements Validator {
  private static final Set<String> NOBODY =
      Set.of(
          ("无 空 否 是 有 男 女 未 略 暂无 未知 不详 未填 保密 匿名 测试 其他 合计 小计 姓 名 姓氏 名字 姓名 n na null none nil unknown test "
                  + "yes no true false male female total other name first last surname")
              .split(" "));

  private static final String BETWEEN = " '-";

  @Override
  public String name() {
    return "name-part";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String part = value.toString();
    return !part.isEmpty()
        && part.codePoints().allMatch(c -> Character.isLetter(c) || BETWEEN.indexOf(c) >= 0)
        && Character.isLetter(part.codePointAt(0))
        && (part.length() > 1 || part.charAt(0) >= 0x80)
        && !NOBODY.contains(part.toLowerCase(Locale.ROOT));
  }
}
