package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Content;
import org.inshore.testkit.table.SampleTable;
import org.inshore.testkit.table.TextualForm;
import org.junit.jupiter.api.Test;

/**
 * No structured view loses what the plain one has: every long number of a text comes whole out of
 * it, in its line, however tables are damaged and whatever follows what.
 */
class DamagedTextTest {
  private static final List<TextualForm> FORMS = List.of(TextualForm.values());

  private static final int MAX_COLUMNS = 10;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])\\d{11,19}[Xx]?(?![0-9A-Za-z])");
  private static final List<String> PROSE =
      List.of(
          "以下为本次导出的数据。请妥善保管，用后删除！\n",
          "Exported on Monday, by hand: see the notes below.\n\n",
          "2025-03-01 12:00:00.123 WARN  [main] c.b.Job - retry in 5 s\n",
          "联系人：见附件；电话：13912345678，备用：13812345679。\n",
          "# 说明\n\n- 一\n- 二\n\n",
          "<!-- end of part -->\n",
          "\n\n",
          "---\n");

  @Test
  void everyNumberComesOutWholeAndInItsLine() throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    boolean thorough = System.getProperty("inshore.effort") != null;
    System.out.println("seed: -Dinshore.seed=" + seed);
    SplittableRandom seeds = new SplittableRandom(seed);
    for (int i = 0; i < (thorough ? 3000 : 300); i++) {
      SplittableRandom random = seeds.split();
      List<String> forms = new ArrayList<>();
      String text = text(random, forms);
      Charset charset = Charset.forName(random.nextInt(3) > 0 ? "UTF-8" : "GB18030");

      Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", text.getBytes(charset));

      Map<String, Set<Long>> written = numbers(text, 1);
      Map<String, Set<Long>> handed = handed(recorded);
      List<String> lost = new ArrayList<>();
      written.forEach(
          (number, lines) -> {
            Set<Long> at = handed.getOrDefault(number, Set.of());
            boolean right = at.contains(0L) || lines.stream().anyMatch(at::contains);
            // The part of a number that is broken over two lines is in the whole one.
            right |= handed.keySet().stream().anyMatch(each -> isWholeOf(each, number));
            // Where no line is told exactly, it is that of the page.
            right |= forms.contains("HTML") && !at.isEmpty();
            if (!right) {
              lost.add(number + " of lines " + lines + " at " + at);
            }
          });
      assertThat(lost).as(i + " of seed " + seed + ", " + charset + " " + forms).isEmpty();
    }
  }

  private static boolean isWholeOf(String whole, String part) {
    return whole.length() > part.length() && whole.contains(part);
  }

  /** Some tables and prose below each other, each damaged at some places. */
  private static String text(SplittableRandom random, List<String> forms) {
    StringBuilder text = new StringBuilder();
    for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
      if (random.nextInt(3) == 0) {
        text.append(PROSE.get(random.nextInt(PROSE.size())));
        forms.add("prose");
      }
      SampleTable table =
          SampleTable.of(
              random.nextLong(),
              random.nextInt(3, MAX_COLUMNS + 1),
              random.nextInt(3, 40),
              true,
              random.nextBoolean());
      TextualForm form = FORMS.get(random.nextInt(FORMS.size()));
      String part = form.write(table);
      forms.add(form.name());
      if (random.nextInt(4) == 0) {
        part = part.substring(0, random.nextInt(part.length()));
        part += random.nextBoolean() ? "\n" : "";
      }
      text.append(damaged(part, random));
    }
    return text.toString();
  }

  private static String damaged(String part, SplittableRandom random) {
    StringBuilder text = new StringBuilder(part);
    for (int damages = random.nextInt(4); damages > 0 && !text.isEmpty(); damages--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(8)) {
        case 0 -> text.insert(at, '"');
        case 1 -> text.insert(at, '\'');
        case 2 -> text.insert(at, "\n");
        case 3 ->
            text.insert(
                at, List.of("|", ",", "\t", "<", "{", "}", "]", ")", ";").get(random.nextInt(9)));
        case 4 -> text.deleteCharAt(at);
        case 5 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 40)));
        case 6 -> text.insert(at, PROSE.get(random.nextInt(PROSE.size())));
        default -> text.insert(at, "\n" + text.substring(at, Math.min(text.length(), at + 60)));
      }
    }
    return text.toString();
  }

  private static Map<String, Set<Long>> handed(Recorded recorded) {
    Map<String, Set<Long>> handed = new HashMap<>();
    long line = 1;
    for (Recorded.Block block : recorded.blocks) {
      line = block.firstLine() > 0 ? block.firstLine() : line;
      numbers(block.value(), line)
          .forEach((number, at) -> handed.computeIfAbsent(number, _ -> new HashSet<>()).addAll(at));
      line += block.value().chars().filter(c -> c == '\n').count();
    }
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          String cell = row.cells().get(i);
          boolean byLine = rows.naming() == Content.Naming.LINE;
          // A cell of several lines has the line in which it begins.
          long begin = byLine ? row.lines().get(i) : 0;
          if (cell != null) {
            numbers(cell, begin)
                .forEach(
                    (number, at) -> {
                      Set<Long> all = handed.computeIfAbsent(number, _ -> new HashSet<>());
                      all.add(begin);
                      all.addAll(byLine ? at : Set.of());
                      // A record of several lines has the line in which it begins.
                      for (int below = 1; byLine && below <= MAX_COLUMNS; below++) {
                        all.add(begin + below);
                      }
                    });
          }
        }
      }
    }
    return handed;
  }

  private static Map<String, Set<Long>> numbers(String text, long firstLine) {
    Map<String, Set<Long>> numbers = new HashMap<>();
    Matcher matcher = NUMBER.matcher(text);
    long line = firstLine;
    int counted = 0;
    while (matcher.find()) {
      for (; counted < matcher.start(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      numbers.computeIfAbsent(matcher.group(), _ -> new HashSet<>()).add(line);
    }
    return numbers;
  }
}
