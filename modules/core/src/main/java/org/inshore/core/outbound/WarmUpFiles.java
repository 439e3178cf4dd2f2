package org.inshore.core.outbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Synthetic files of common forms, in which nothing is of anybody. */
final class WarmUpFiles {
  private static final int LINES = 1000;

  private WarmUpFiles() {}

  /**
   * A file.
   *
   * @param name its name
   * @param bytes what is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  record Named(String name, byte[] bytes) {}

  static List<Named> all() {
    StringBuilder table = new StringBuilder("no,name,id,mobile,card,amount,note\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      int odd = 7919 * i;
      table
          .append(i)
          .append(",某某,")
          .append(110101190000000000L + odd)
          .append(",1380000")
          .append(1000 + i % 9000)
          .append(",621700")
          .append(1000000000L + odd)
          .append(',')
          .append(odd % 100000)
          .append(".00,备注 remark\n");
      text.append("第").append(i).append("号：本行客户于二〇二〇年办理业务，编号 ").append(odd);
      text.append("，联系电话见附件。The quick brown fox, no. ").append(odd).append("\n");
    }
    List<Named> files = new ArrayList<>();
    files.add(new Named("warm-up.csv", table.toString().getBytes(StandardCharsets.UTF_8)));
    files.add(new Named("warm-up.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
    files.add(new Named("warm-up.pdf", pdf()));
    return files;
  }

  /** The smallest document with a page. */
  private static byte[] pdf() {
    return """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """
        .getBytes(StandardCharsets.US_ASCII);
  }
}
