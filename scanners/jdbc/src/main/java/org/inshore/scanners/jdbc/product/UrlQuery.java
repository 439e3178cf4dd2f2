package org.inshore.scanners.jdbc.product;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Parser of the settings in a URL's query, {@code key=value&…}. */
public final class UrlQuery {
  private UrlQuery() {}

  /** One setting; the value is null where none is given. */
  public record Setting(String key, @Nullable String value) {}

  /** The settings of a query, decoded. A key without a value is no name that could be shown. */
  public static List<Setting> parse(String query, String where) throws ScanException {
    List<Setting> settings = new ArrayList<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      settings.add(
          equals < 0
              ? new Setting(" " + decode(pair, where), null)
              : new Setting(
                  decode(pair.substring(0, equals), where),
                  decode(pair.substring(equals + 1), where)));
    }
    return settings;
  }

  static String decode(String text, String where) throws ScanException {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Target.refused("target.form", where);
    }
  }
}
