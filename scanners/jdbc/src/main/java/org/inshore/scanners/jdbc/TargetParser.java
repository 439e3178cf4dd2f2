package org.inshore.scanners.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.scanners.jdbc.generic.GenericProduct;
import org.inshore.scanners.jdbc.generic.SqliteProduct;
import org.inshore.scanners.jdbc.mysql.MysqlProduct;
import org.inshore.scanners.jdbc.postgres.PostgresProduct;
import org.inshore.scanners.jdbc.product.Product;
import org.inshore.scanners.jdbc.product.PropertyCheck;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.spi.scan.ScanException;

/**
 * Chooses the product that a target is of, which reads it. A target is never repeated in a message:
 * it may hold a password in a form nobody thought of.
 */
final class TargetParser {
  private static final String JDBC = "jdbc";

  /** Those with targets of their own: a new product is put here. */
  private static final List<Product> PRODUCTS =
      List.of(new PostgresProduct(), new MysqlProduct(), new SqliteProduct());

  private static final Product OTHER = new GenericProduct();

  private TargetParser() {}

  /** A scheme of each product that has one, with which its targets begin. */
  static List<String> schemes() {
    return PRODUCTS.stream().flatMap(product -> product.schemes().stream().limit(1)).toList();
  }

  /** Whether a target is for this scanner. */
  static boolean handles(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith(JDBC + ":")
        || PRODUCTS.stream()
            .flatMap(product -> product.schemes().stream())
            .anyMatch(scheme -> lower.startsWith(scheme + "://"));
  }

  /**
   * Reads a target.
   *
   * @param where the data source's id, for messages
   * @throws ScanException with {@code CONFIGURATION} if it has another form or holds a password
   */
  static Target parse(String target, String where) throws ScanException {
    String text = target.strip();
    String scheme = before(text);
    if (!scheme.equals(JDBC)) {
      int end = text.indexOf("://");
      for (Product product : PRODUCTS) {
        if (product.schemes().contains(scheme)) {
          return product.target(text, scheme, text.substring(end < 0 ? 0 : end + 1), where);
        }
      }
      throw Target.refused("target.form", where);
    }
    String url = text.substring(JDBC.length() + 1);
    String name = before(url);
    if (name.isEmpty()) {
      throw Target.refused("target.form", where);
    }
    String rest = url.substring(name.length() + 1);
    for (Product product : PRODUCTS) {
      if (product.drivers().contains(name)) {
        return product.target(text, name, rest, where);
      }
    }
    return OTHER.target(text, name, rest, where);
  }

  /** What stands before the first colon, in lower case; nothing if there is none. */
  private static String before(String text) {
    return text.substring(0, Math.max(0, text.indexOf(':'))).toLowerCase(Locale.ROOT);
  }

  /**
   * Checks properties from the settings.
   *
   * @param looked names of properties that the operator answers for, where the product is unknown
   * @return the properties, named as the driver names them
   */
  static Map<String, String> check(
      Map<String, String> given, List<String> looked, Target target, String where)
      throws ScanException {
    String name = target.name();
    PropertyCheck check =
        new PropertyCheck(target.product().allowed(name).and(looked), name, where);
    for (Map.Entry<String, String> property : given.entrySet()) {
      if (PropertyCheck.isUser(property.getKey())) {
        throw Target.refused("property.user", where);
      }
      check.take(property.getKey(), property.getValue());
    }
    return check.taken();
  }
}
