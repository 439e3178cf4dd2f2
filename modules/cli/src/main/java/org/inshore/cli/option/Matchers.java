package org.inshore.cli.option;

import java.util.Locale;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.finder.Finders;
import org.inshore.engine.finder.Vectors;
import org.inshore.spi.message.Wording;
import picocli.CommandLine.ITypeConverter;

/** The matchers that a user may ask for, and which one is used here. */
public final class Matchers {
  private Matchers() {}

  /** Takes the words in lower case. */
  public static final class Converter implements ITypeConverter<MatcherKind> {
    @Override
    public MatcherKind convert(String value) {
      return MatcherKind.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Sees to it that a matcher can be had, before anything is read or written.
   *
   * @param asked what the user asked for
   * @param here whether there are vectors
   */
  public static void check(MatcherKind asked, Vectors here) {
    if (asked == MatcherKind.VECTOR) {
      switch (here) {
        case USABLE -> {}
        case NO_MODULE -> throw refused("error.no-vectors.module", Vectors.MODULE);
        case NO_PROCESSOR -> throw refused("error.no-vectors.processor");
      }
    }
  }

  /** Which matcher is used when none is asked for, and why. */
  public static Wording inUse(Vectors here) {
    return switch (here) {
      case USABLE -> Terminal.MESSAGES.wording("version.matcher.automatic", Finders.LONG_RUN >> 20);
      case NO_MODULE -> Terminal.MESSAGES.wording("version.matcher.no-module", Vectors.MODULE);
      case NO_PROCESSOR -> Terminal.MESSAGES.wording("version.matcher.no-processor");
    };
  }

  private static Failure refused(String key, Object... arguments) {
    return new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording(key, arguments));
  }
}
