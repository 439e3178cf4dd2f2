package org.inshore.scanners.documents.table.header;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among a table's first rows.
 *
 * <p>A header's texts become column names, which reports show. So a row of data taken for a header
 * would give values away: there must be a word that headers are made of, or columns whose rows hold
 * digits where the header has none. {@link HeaderDoubt} then asks what speaks for data all the
 * same.
 */
public final class TableHeader {
  private static final int ROWS_LOOKED_AT = 10;
  private static final int ROWS_COMPARED = 50;
  private static final int LONGEST = 40;

  private static final Pattern NOT_A_LABEL =
      Pattern.compile(
          "\\d{5}|@|://|^[\\d\\s.,:/%+()-]+$|[。！？!?;；]|(?:\\S+ ){5}"
              // Above a printed table: 机构:0101, 第 1 页.
              + "|^[^(]{1,12}:[^)]*\\d|第 ?\\d+ ?[页頁]");

  /** A name that somebody, or a program, made up by counting. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:[A-Za-z_]{1,12}|列|栏|项|字段)[ _.-]?\\d{1,3}");

  private static final int MIN_ROWS_BELOW = 3;

  private static final List<String> WORDS =
      List.of(
          "姓名", "名称", "名字", "户名", "客户", "证件", "身份证", "号码", "编号", "代码", "账号", "帐号", "账户", "卡号", "手机",
          "电话", "地址", "住址", "邮箱", "金额", "余额", "日期", "时间", "性别", "年龄", "出生", "类型", "类别", "状态", "序号",
          "备注", "说明", "部门", "单位", "公司", "机构", "币种", "利率", "职业", "学历", "国籍", "民族", "支行", "网点", "产品",
          "合同", "标题", "密级");

  private static final Pattern ENGLISH_WORDS =
      Pattern.compile(
          "(?:^|[^a-z])(?:id|ids|no|nr|num|number|name|code|key|type|kind|status|state|date|time|"
              + "phone|mobile|tel|email|mail|address|addr|account|acct|card|amount|amt|balance|"
              + "gender|sex|age|birth|birthday|city|country|province|remark|note|title|value|"
              + "user|customer|client|company|department|currency|description|created|updated|"
              + "bank|branch|passport|password)(?:$|[^a-z])");

  private TableHeader() {}

  /** The index of the header row among those from one to before another, or -1. */
  public static int index(Cells rows, int from, int to) {
    int width = 0;
    for (int row = from; row < to; row++) {
      width = Math.max(width, filled(rows, row));
    }
    int seen = 0;
    for (int row = from; row < to && seen < ROWS_LOOKED_AT; row++) {
      int filled = filled(rows, row);
      if (filled == 0) {
        continue;
      }
      seen++;
      // Above a header there may be a title, which fills one cell of many.
      boolean title = filled == 1 && width > 1;
      if (!title && filled * 2 >= width && isLabels(rows, row) && isAboveData(rows, row, to)) {
        return row;
      }
    }
    return -1;
  }

  /** The text of a header cell as a name; null when it is empty. */
  static @Nullable String label(@Nullable String cell) {
    String text = cell == null ? "" : cell.strip().replaceAll("\\s+", " ");
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  /** Whether a label is, or holds, a word that headers are made of. */
  public static boolean isKnown(String label) {
    return hasHeaderWord(label) || LabelWords.isKnown(LabelWords.plain(label));
  }

  private static boolean isLabels(Cells rows, int row) {
    Set<String> labels = new HashSet<>();
    int repeated = 0;
    for (int column = 0; column < rows.width(row); column++) {
      String cell = rows.text(row, column);
      // Digits of any width are digits.
      String text = cell == null ? "" : Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
      if (text.isEmpty()) {
        continue;
      }
      if (text.length() > LONGEST || NOT_A_LABEL.matcher(text).find()) {
        return false;
      }
      repeated += labels.add(text) ? 0 : 1;
    }
    return !labels.isEmpty() && repeated <= labels.size();
  }

  private static boolean isAboveData(Cells rows, int header, int to) {
    for (int column = 0; column < rows.width(header); column++) {
      String label = rows.text(header, column);
      if (label == null || label.isBlank()) {
        continue;
      }
      if (hasHeaderWord(label) || (!hasDigit(label) && isDigits(rows, header + 1, to, column))) {
        return true;
      }
    }
    return isUnlikeBelow(rows, header, to);
  }

  /**
   * Whether each label is a numbered one, of a form that no cell below it has, as {@code c1, c2,
   * c3} over numbers and names: of a row of data some cell is like those below.
   */
  private static boolean isUnlikeBelow(Cells rows, int header, int to) {
    int compared = 0;
    for (int row = header + 1; row < Math.min(to, header + 1 + ROWS_COMPARED); row++) {
      compared += filled(rows, row) > 0 ? 1 : 0;
    }
    if (compared < MIN_ROWS_BELOW) {
      return false;
    }
    int numbered = 0;
    for (int column = 0; column < rows.width(header); column++) {
      String label = rows.text(header, column);
      if (label == null || label.isBlank()) {
        continue;
      }
      if (!NUMBERED.matcher(label.strip()).matches()) {
        return false;
      }
      numbered++;
      String form = form(label);
      for (int row = header + 1; row < Math.min(to, header + 1 + ROWS_COMPARED); row++) {
        String cell = rows.text(row, column);
        if (cell != null && !cell.isBlank() && form(cell).equals(form)) {
          return false;
        }
      }
    }
    return numbered > 1;
  }

  /** Runs of letters, ideographs and digits as one character each. */
  public static String form(String text) {
    return text.strip()
        .replaceAll("\\d+", "9")
        .replaceAll("\\p{IsHan}+", "字")
        .replaceAll("(?![字])\\p{L}+", "a");
  }

  private static boolean hasHeaderWord(String label) {
    // An underscore and a change of case part words: cust_name, custName.
    String parted = label.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(label::contains) || ENGLISH_WORDS.matcher(parted).find();
  }

  private static boolean isDigits(Cells rows, int from, int to, int column) {
    int filled = 0;
    int digits = 0;
    for (int row = from; row < Math.min(to, from + ROWS_COMPARED); row++) {
      String cell = rows.text(row, column);
      if (cell != null && !cell.isBlank()) {
        filled++;
        digits += hasDigit(cell) ? 1 : 0;
      }
    }
    return filled > 0 && digits * 5 >= filled * 3;
  }

  static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static int filled(Cells rows, int row) {
    int filled = 0;
    int first = rows.firstCell(row);
    for (int cell = first; cell < first + rows.width(row); cell++) {
      if (rows.end(cell) > rows.start(cell)) {
        String text = rows.text(row, cell - first);
        filled += text == null || text.isBlank() ? 0 : 1;
      }
    }
    return filled;
  }
}
