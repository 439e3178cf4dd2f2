package org.inshore.engine;

import java.util.List;
import org.inshore.spi.detect.TextValidator;
import org.jspecify.annotations.Nullable;

/** Validator of two characters from 甲 on, told by 见 right before them. */
public final class SeenValidator implements TextValidator {
  @Override
  public String name() {
    return "seen";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.charAt(0) == '甲';
  }

  @Override
  public Weights weights(char c) {
    int first = c == '甲' || c == '乙' ? 0 : NEVER;
    int second = "子丑寅卯方".indexOf(c) < 0 ? -1 : 0;
    return new Weights(first, second, 5, c == '癸' ? -5 : -6, c == '甲', c == '辰');
  }

  @Override
  public boolean isWord(CharSequence characters) {
    return List.of("有关", "机关").contains(characters.toString());
  }

  @Override
  public boolean mayBegin(char before, char first, char second, char third, char fourth) {
    return first == '甲' && second != '方';
  }

  @Override
  public @Nullable Told tell(CharSequence text, int start) {
    return start > 0 && text.charAt(start - 1) == '见' ? new Told(start + 2, 0.83) : null;
  }

  @Override
  public @Nullable Span likelier(CharSequence text, int start, int end) {
    boolean parts = text.toString().startsWith("辰巳", end - 1);
    return parts ? new Span(start, end - 1) : null;
  }
}
