package org.inshore.patterns.personalfinancial.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/**
 * Illnesses, told by what they end in and not by words that only speak of such (传染病, 毛病). A column
 * in which most different cells are illnesses holds what its rows' persons have.
 */
public final class Illness implements ColumnValidator {
  private static final List<String> ENDS =
      List.of(
          ("病|炎|癌|瘤|症|肺结核|硬化|梗死|梗塞|脑梗|衰竭|溃疡|骨折|过敏|中风|哮喘|结石|结节|痛风|障|瘫|痫|血压|血脂|血糖"
                  + "|贫血|肝|甲亢|甲减|突出|狼疮|痴呆|残|残疾")
              .split("\\|"));

  private static final Pattern FORM =
      Pattern.compile("\\S{0,12}(" + String.join("|", ENDS) + ")(\\S{0,2}期|术后)?");

  /** What these and stages end in: most cells are none, and need no more to be told. */
  private static final Set<Character> LAST =
      Stream.concat(ENDS.stream(), Stream.of("期", "后"))
          .map(end -> end.charAt(end.length() - 1))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> GENERAL = List.copyOf(NameWords.words("illness-general"));

  /** Fewer different ones are chance. */
  private static final int LEAST = 3;

  private static final double SHARE = 0.6;

  @Override
  public String name() {
    return "illness";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String text = value.toString();
    return text.length() > 1
        && LAST.contains(text.charAt(text.length() - 1))
        && GENERAL.stream().noneMatch(text::endsWith)
        && FORM.matcher(text).matches();
  }

  @Override
  public boolean beginsInAscii() {
    return false;
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    Set<String> different = new HashSet<>();
    int ill = 0;
    for (String cell : sample.cells()) {
      if (!cell.isBlank() && different.add(cell)) {
        ill += isValid(cell) ? 1 : 0;
      }
    }
    return ill >= LEAST && ill >= SHARE * different.size() ? Verdict.VALUES : Verdict.OPEN;
  }
}
