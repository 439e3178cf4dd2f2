package org.inshore.engine.column;

import java.util.List;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.pattern.Normaliser;

/**
 * Tells a type column's number by what both names begin with: {@code certificateType} and {@code
 * certificateNumber}, {@code zhengjian_leixing} and {@code zhengjian_haoma}.
 */
public final class NumberColumn {
  /** Longer endings before those that they end in. */
  private static final List<String> TYPES =
      List.of(
          "类型代码",
          "类型名称",
          "类型",
          "种类",
          "类别",
          "typecode",
          "typename",
          "leixing",
          "zhonglei",
          "leibie",
          "type",
          "kind",
          "lxdm",
          "tp",
          "lx",
          "zl",
          "lb");

  private static final List<String> NUMBERS =
      List.of(
          "号码", "编号", "号", "number", "haoma", "bianhao", "code", "hao", "num", "nbr", "no", "hm",
          "bh");

  private NumberColumn() {}

  /** Whether a column is of the numbers that another one's types are of. */
  public static boolean isOf(String type, String number) {
    String of = stem(type, TYPES);
    return of.length() > 1 && of.equals(stem(number, NUMBERS));
  }

  /** A name without the ending; empty if it has none. */
  private static String stem(String name, List<String> endings) {
    String joined = String.join("", ColumnWords.tokens(Normaliser.normalise(name)));
    for (String ending : endings) {
      if (joined.endsWith(ending)) {
        return joined.substring(0, joined.length() - ending.length());
      }
    }
    return "";
  }
}
