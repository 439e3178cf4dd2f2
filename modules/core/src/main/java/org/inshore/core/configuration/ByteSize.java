package org.inshore.core.configuration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.scan.InvalidSettingException;

/** Sizes as people write them: {@code 1048576}, {@code 512 MiB}, {@code 2GiB}. */
final class ByteSize {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,15}) ?(?:([KMGT])I?B)?");

  private ByteSize() {}

  /**
   * Reads a size; {@code MB} and {@code MiB} both mean 1,048,576.
   *
   * @param key the setting, for the message
   * @throws InvalidSettingException if it is none, not positive or too large
   */
  static long parse(String key, String text) {
    Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw ConfigurationText.invalid("size", key, text);
    }
    String unit = matcher.group(2);
    int shift = unit == null ? 0 : 10 * ("KMGT".indexOf(unit) + 1);
    long number = Long.parseLong(matcher.group(1));
    if (number < 1 || number > Long.MAX_VALUE >> shift) {
      throw ConfigurationText.invalid("size", key, text);
    }
    return number << shift;
  }
}
