package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.inshore.spi.scan.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values start where a character does that counts, however they are come upon. */
class StartsOfValuesTest {
  /** Found by what is further in, with many places before it at which a value may start. */
  private static final String MAIL = Rules.rule("mail", "[A-Za-z0-9]{1,40}@[a-z]{1,5}", 0.9);

  /** Found by its beginning. */
  private static final String MARK = Rules.rule("mark", "[(〔]秘密[)〕]", 0.9, "boundary: none");

  /** In GB 18030 the last bytes of some look like digits and letters. */
  private static final String[] PIECES = {
    "a", "b1", "@", "@", ".", "\u200b", "\ufeff", "\u00ad", "＠", "１", "ａ", "中", "％", "ß", "〔", "(",
    "秘", "密)", "秘密", "〕"
  };

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void noPartOfACharacterBeginsAValue(Encoding encoding) throws RuleException {
    Random random = Seeds.random();
    RuleSet rules = Rules.load(MAIL, MARK);
    Detector detector = Rules.detector(MAIL, MARK);
    RegexOracle oracle = new RegexOracle(rules);
    int found = 0;
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(150); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      var expected = oracle.spans(text.toString());
      assertThat(RegexOracle.found(detector, text.toString(), encoding, MatcherKind.PORTABLE))
          .as(text.toString())
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(30);
  }
}
