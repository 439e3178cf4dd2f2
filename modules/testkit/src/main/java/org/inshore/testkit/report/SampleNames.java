package org.inshore.testkit.report;

import java.util.List;

/** File names that a report must survive. */
public final class SampleNames {
  /** Runs a command when a spreadsheet takes it for a formula. */
  public static final String FORMULA = "=cmd|'/c calc'!A1.xlsx";

  /** Runs a script when a page takes it for markup. */
  public static final String SCRIPT = "<script>alert(1)</script>.txt";

  /** Ends the block of data that a page keeps in a script element. */
  public static final String END_OF_SCRIPT = "</script><img src=x onerror=alert(2)>.csv";

  /** Reads as another name where the direction mark is obeyed. */
  public static final String TURNED = "对账\u202Efdp.exe";

  /** Longer than a line, a column or a screen. */
  public static final String LONG = "催收名单_" + "很长的名字_".repeat(40) + ".xlsx";

  /** All of them. */
  public static final List<String> HOSTILE =
      List.of(
          FORMULA,
          SCRIPT,
          END_OF_SCRIPT,
          TURNED,
          LONG,
          "+86名单.csv",
          "-1+1.csv",
          "@SUM(A1).csv",
          "\t制表.txt",
          "line\r\nbreak.txt",
          "quote\"and'apostrophe,comma;semicolon.csv",
          "{0} ${jndi:x} %s & &amp;.txt",
          "笑脸😀👩‍💼.docx",
          "half\uD83D.txt",
          "nul\u0000\uFFFF.txt");

  private SampleNames() {}
}
