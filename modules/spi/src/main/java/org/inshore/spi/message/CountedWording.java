package org.inshore.spi.message;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Message with a number that is known only when all parts of something were read.
 *
 * @param zh pattern of {@link MessageFormat} in Chinese
 * @param en the same in English
 * @param arguments what stands in the pattern before the number
 */
public record CountedWording(String zh, String en, List<String> arguments) {
  /** Copies the list. */
  public CountedWording {
    arguments = List.copyOf(arguments);
  }

  /** The message with its number. */
  public Wording of(long count) {
    List<Object> all = new ArrayList<>(arguments);
    all.add(count);
    return new Wording(
        new MessageFormat(zh, Locale.SIMPLIFIED_CHINESE).format(all.toArray()),
        new MessageFormat(en, Locale.ENGLISH).format(all.toArray()));
  }
}
