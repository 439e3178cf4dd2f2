package org.inshore.benchmarks.contender;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.RuleSet;
import org.jspecify.annotations.Nullable;

/** RE2/J on bytes of UTF-8: all patterns in one alternation, without the words. */
public final class Re2 implements Contender {
  private static final int SLICE = 128 << 10;

  private @Nullable Pattern pattern;
  private byte[] bytes = {};

  @Override
  public String name() {
    return "RE2/J, patterns";
  }

  @Override
  public int most() {
    return SLICE;
  }

  @Override
  public void prepare(Sample sample) {
    if (pattern == null) {
      RuleSet rules = ShippedRules.rules();
      pattern = Pattern.compile(String.join("|", PortablePatterns.values(rules, "\\b", "\\b")));
    }
    bytes =
        new String(sample.bytes(), sample.encoding().charset()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public long run() {
    if (pattern == null) {
      throw new IllegalStateException("not prepared");
    }
    long count = 0;
    Matcher matcher = pattern.matcher(bytes);
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  @Override
  public void close() {
    bytes = new byte[0];
  }
}
