package org.inshore.cli.terminal;

import java.util.List;
import org.inshore.core.name.NameMatchers;
import org.inshore.core.name.Names;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Masks what matches a rule in errors and names that a command prints, with the shipped rules. They
 * are read when a text is first masked; a text of plain ASCII words without a number needs none.
 */
public final class MaskedNames {
  private static @Nullable Names names;

  private MaskedNames() {}

  /** A sentence, with stars for values in it and in the paths that it names. */
  public static String of(String text) {
    return isPlain(text) ? text : names().message(text);
  }

  /** A target or a path, with stars for values in its names. */
  public static String target(String target) {
    return isPlain(target) ? target : names().address(target);
  }

  /** A place, with stars for values in its names. */
  public static Location of(Location place) {
    return place.segments().stream().allMatch(each -> isPlain(each.value()))
        ? place
        : names().mask(place);
  }

  /** Whether no rule could match: letters of ASCII with few digits, and no mail address. */
  private static boolean isPlain(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '@' || (c >= '0' && c <= '9' && ++digits > 4)) {
        return false;
      }
    }
    return true;
  }

  private static synchronized Names names() {
    Names known = names;
    if (known == null) {
      try {
        Plugins plugins = Plugins.installed();
        RuleSet rules = Inshore.rules(List.of(), plugins);
        Detector detector = Detector.compile(rules, plugins.validators());
        known = Names.showing(NameMatchers.of(rules, detector, plugins.validators()));
      } catch (RuleException | ScanException e) {
        throw new IllegalStateException("the shipped rules are wrong", e);
      }
      names = known;
    }
    return known;
  }
}
