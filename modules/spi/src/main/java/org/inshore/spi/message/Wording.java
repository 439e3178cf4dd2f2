package org.inshore.spi.message;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One message in both languages of the product.
 *
 * <p>Kept whole in the inventory, so that a report can be remade in either language later. It never
 * holds a value read from a source; names of files, tables and columns are allowed.
 *
 * @param zh Chinese, simplified
 * @param en English
 */
public record Wording(String zh, String en) {

  /** The text for a locale: Chinese for any Chinese locale, English for all others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** The texts in a row, with what stands between two of them in each language. */
  public static Wording joined(Collection<Wording> parts, String zh, String en) {
    return new Wording(
        parts.stream().map(Wording::zh).collect(Collectors.joining(zh)),
        parts.stream().map(Wording::en).collect(Collectors.joining(en)));
  }

  /** The same text in both languages, for names that are not translated. */
  public static Wording same(String text) {
    return new Wording(text, text);
  }
}
