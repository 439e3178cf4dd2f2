package org.inshore.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.TemporaryFolders;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.file.Folders;

/** Runs the usual commands once, so that the start-up cache holds what they load. */
final class WarmUp {
  /** Something of most kinds, and nothing that is anybody's. */
  private static final String TEXT =
      """
      姓名：张三，身份证号：11010519491231002X，手机：13800138000
      银行卡号 6222 0212 3456 7894，账户余额：12,345.67 元，护照 E12345678
      mail: someone@example.com, tel 010-12345678, 统一社会信用代码 91350100M000100Y43
      住址：北京市海淀区中关村大街27号，车牌 京A12345，出生日期 1990-01-01
      """;

  private static final String TABLE =
      """
      客户姓名,证件号码,手机号码,地址,余额,备注
      张三,11010519491231002X,13800138000,北京市海淀区中关村大街27号,12345.67,柜面办理
      李四,110105194912310038,13800138001,北京市海淀区中关村大街28号,0.00,网点受理
      """;

  /** So many files of a folder are looked at beside the walk. */
  private static final int MANY = 100;

  /** Older files have a version by which they are known to be unchanged. */
  private static final Duration OLD = Duration.ofMillis(2_500);

  private WarmUp() {}

  /**
   * Runs them.
   *
   * @param which {@code detect} for that command alone, which the launcher keeps a cache for
   */
  static int run(String which) {
    boolean all = !which.equals("detect");
    Terminal terminal =
        new Terminal(
            new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintWriter(
                new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)),
            Locale.ENGLISH,
            false);
    if (all) {
      CommandLines.execute(terminal, "-h");
      CommandLines.execute(terminal, "scan", "-h");
      CommandLines.execute(terminal, "rules", "list");
      CommandLines.execute(terminal, "locate", "/");
    }
    try {
      Path folder = Files.createTempDirectory(TemporaryFolders.files(), "inshore-warm-up");
      try {
        if (all) {
          files(terminal, folder);
        } else {
          detect(terminal, folder);
        }
      } finally {
        Folders.delete(folder);
      }
    } catch (InterruptedException | IOException e) {
      return ExitCode.FAILED;
    }
    return ExitCode.DONE;
  }

  /**
   * Looks through files, and scans them twice, the second time what has changed.
   *
   * @param folder takes the files and the results
   * @return the exit code of the second scan
   */
  static int files(Terminal terminal, Path folder) throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("files"));
    for (int i = 0; i < MANY; i++) {
      Files.writeString(files.resolve("c" + i), "-");
    }
    detect(terminal, files);
    Thread.sleep(OLD);
    String out = folder.resolve("out").toString();
    CommandLines.execute(terminal, "scan", files.toString(), "--out", out);
    String again = folder.resolve("again").toString();
    return CommandLines.execute(
        terminal, "scan", files.toString(), "--out", again, "--incremental", "--previous", out);
  }

  /** Looks through a text and a table, which it puts into a folder. */
  private static void detect(Terminal terminal, Path folder) throws IOException {
    String text = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
    String table = Files.writeString(folder.resolve("b.csv"), TABLE).toString();
    CommandLines.execute(terminal, "detect", text);
    CommandLines.execute(terminal, "detect", "--explain", text);
    CommandLines.execute(terminal, "detect", "--format=jsonl", table);
  }
}
