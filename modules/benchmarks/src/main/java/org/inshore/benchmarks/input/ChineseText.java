package org.inshore.benchmarks.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Gathers sentences of simplified Chinese from manuals, help pages and books on this machine. */
final class ChineseText {
  private static final Pattern CHINESE_FILE = Pattern.compile("zh[-_]cn", Pattern.CASE_INSENSITIVE);
  private static final Pattern READABLE =
      Pattern.compile(".*\\.(html|txt|txt\\.gz|[1-9][a-z]*\\.gz)");
  private static final Pattern SCRIPTS = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>");
  private static final Pattern BLOCKS =
      Pattern.compile("</?(p|li|td|h[1-6]|div|dd|dt|tr|br|pre)\\b[^>]{0,500}>");
  private static final Pattern TAGS = Pattern.compile("<[^>]{0,500}>");
  private static final Pattern ENTITIES = Pattern.compile("&[a-zA-Z#0-9]{1,8};");
  private static final Pattern ROFF = Pattern.compile("\\\\f[A-Z]|\\\\[&|]|^\\.\\w+ ?|^'.*$");
  private static final int MIN = 12;

  /** What is written when nothing is installed: figures on it say little. */
  private static final List<String> FALLBACK =
      List.of(
          "本行应当建立健全内部控制制度，明确各部门、各岗位和各类人员的管理责任。",
          "会议要求进一步做好客户信息的收集、保存、使用和对外提供等各个环节的工作。",
          "如有疑问，请到营业网点咨询，或者在工作时间与服务人员取得联系。",
          "项目组已于上周完成系统切换，目前运行平稳，没有发现新的问题。",
          "本季度共受理业务三万二千余笔，比上年同期增长百分之七点五。");

  private ChineseText() {}

  /** All different sentences in some folders, in the order of files; built-in ones if none. */
  static List<String> gather(List<Path> folders) throws IOException {
    Set<String> sentences = new LinkedHashSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(ChineseText::chinese).sorted().forEach(file -> read(file, sentences));
        }
      }
    }
    return sentences.isEmpty() ? FALLBACK : new ArrayList<>(sentences);
  }

  /** Whether these are the built-in sentences. */
  static boolean poor(List<String> sentences) {
    return sentences.equals(FALLBACK);
  }

  private static boolean chinese(Path file) {
    return Files.isRegularFile(file)
        && CHINESE_FILE.matcher(file.toString()).find()
        && READABLE.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
  }

  private static void read(Path file, Set<String> sentences) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (file.toString().endsWith(".html")) {
        text = SCRIPTS.matcher(text).replaceAll("");
        text = BLOCKS.matcher(text).replaceAll("\n");
        text = TAGS.matcher(text).replaceAll("");
        text = ENTITIES.matcher(text).replaceAll(" ");
      }
      text.lines()
          .map(line -> ROFF.matcher(line).replaceAll("").strip())
          .filter(ChineseText::sentence)
          .forEach(sentences::add);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Mostly Chinese, no Japanese. */
  private static boolean sentence(String line) {
    long chinese = line.chars().filter(c -> (c >= 0x3001 && c <= 0x9fff) || c >= 0xff00).count();
    boolean kana = line.chars().anyMatch(c -> c >= 0x3040 && c <= 0x30ff);
    return line.length() >= MIN && chinese * 2 > line.length() && !kana;
  }
}
