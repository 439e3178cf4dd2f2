package org.inshore.scanners.documents.table;

import java.util.regex.Pattern;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.spi.content.Cells;

/**
 * Detection of the row below a table in which those who made and checked it sign: {@code 制表：…
 * 审核：…}, in one cell or several. Its cells are of no column: it is a line of text.
 */
final class SignerRows {
  private static final int MAX_CELLS = 12;
  private static final int LONGEST = 200;

  private static final String DUTIES =
      "制表|制单|填表|填报|编制|审核|复核|审批|批准|核准|校对|经办|经手|负责|会计|出纳|主管|记账|记帐|领导|签字|签名|签章|监交|移交|接收|交接"
          + "|保管|验收|盘点|统计";

  private static final Pattern SIGNED =
      Pattern.compile("(?:" + DUTIES + ")(?: ?(?:人|员|部门|单位))?(?:[(（][^)）]{0,8}[)）])? ?[:：]");

  /** A column of those who see to what is in a row, which is about others. */
  private static final Pattern SEES_TO =
      Pattern.compile(
          "(?:所属|管户|维护|拓展)?(?:"
              + DUTIES
              + "|录入|操作|管户|维护|营销|推荐|介绍|(?:客户|理财|信贷|对公|个贷)?经理|业务|柜)(?:人|员|人员)?(?:姓名|名称|名字)?"
              + "|(?i:(?:account |relationship |loan |branch )?(?:manager|officer|operator|handler|teller"
              + "|approver|reviewer|clerk|agent)(?: name)?)");

  /** Labels and short values, and nothing else. */
  private static final Pattern FIELDS =
      Pattern.compile("(?:[\\p{IsHan} ()（）/]{1,14}[:：][^:：，。；]{0,24})+");

  private SignerRows() {}

  /** Whether the people of a column by its label see to what the row is about. */
  static boolean seeTo(String label) {
    return SEES_TO.matcher(LabelWords.plain(label)).matches();
  }

  /** The text of a row if it is of signers; else empty. */
  static String text(Cells rows, int row) {
    int width = rows.width(row);
    StringBuilder line = new StringBuilder();
    int filled = 0;
    for (int column = 0; column < width; column++) {
      String cell = rows.text(row, column);
      if (cell == null || cell.isBlank()) {
        continue;
      }
      filled++;
      boolean value = line.length() > 0 && ":：".indexOf(line.charAt(line.length() - 1)) >= 0;
      line.append(line.isEmpty() || value ? "" : "\u3000").append(cell.strip());
      if (filled > MAX_CELLS || line.length() > LONGEST) {
        return "";
      }
    }
    String text = line.toString();
    return SIGNED.matcher(text).find() && FIELDS.matcher(text.replace('\u3000', ' ')).matches()
        ? text
        : "";
  }
}
