package org.inshore.scanners.documents.structure.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random trees, and how scalars in them are written; each scalar is there once. */
public final class NestedText {
  /** A scalar and the line in which it is written. */
  public record Scalar(String text, long line) {}

  private static final List<String> KEYS =
      List.of("custName", "mobile_no", "证件号码", "address", "a", "b", "姓名", "x.y", "list", "contact");

  public final Random random;
  public final StringBuilder text = new StringBuilder();
  public final List<Scalar> scalars = new ArrayList<>();
  private long line = 1;
  private int count;

  public NestedText(long seed) {
    random = new Random(seed);
  }

  /** Writes something that holds no scalar. */
  public NestedText add(String more) {
    text.append(more);
    line += more.chars().filter(c -> c == '\n').count();
    return this;
  }

  /** Notes a scalar that is written next. */
  public void scalar(String value) {
    scalars.add(new Scalar(value, line));
  }

  /** A scalar that no other is equal to. */
  public String fresh() {
    count++;
    return switch (random.nextInt(6)) {
      case 0 -> String.valueOf(100_000_000L + count);
      case 1 -> "值" + count + "，“引”";
      case 2 -> "a \"quoted\" \\ text/" + count;
      case 3 -> "𠮷𡈽" + count;
      case 4 -> "long ".repeat(random.nextInt(400)) + count;
      default -> "v" + count;
    };
  }

  public String key() {
    return KEYS.get(random.nextInt(KEYS.size()));
  }

  /** White space, with line ends only where allowed. */
  public void space(boolean lines) {
    switch (random.nextInt(4)) {
      case 0 -> add(lines ? "\n" : " ");
      case 1 -> add(" ");
      case 2 -> add(lines ? "\r\n  " : "\t");
      default -> {}
    }
  }
}
