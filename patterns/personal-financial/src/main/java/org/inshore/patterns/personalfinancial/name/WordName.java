package org.inshore.patterns.personalfinancial.name;

import java.util.Set;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names of people that may be ordinary words as well, where the number of a document follows: 何时,
 * 高兴. What a person is called by a part that is played is none.
 */
public final class WordName implements Validator {
  private static final String ENDS = "人方者员户主东机客长师";

  private static final Set<String> PARTS =
      Set.of(
          "居民", "公民", "时任", "现任", "应为", "任何", "全部", "同志", "同学", "同事", "师傅", "老师", "经理", "主任", "司机",
          "时年", "年满", "学员", "职员", "女士", "先生", "小姐");

  @Override
  public String name() {
    return "word-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    int surname = name.length() > 1 && name.indexOf('某') < 0 ? Surnames.lengthIn(name) : 0;
    return surname > 0
        && name.length() > surname
        && name.length() <= surname + 2
        && ENDS.indexOf(name.charAt(name.length() - 1)) < 0
        && !PARTS.contains(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
