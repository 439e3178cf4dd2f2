package org.inshore.scanners.jdbc.product;

import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * An object that is not read.
 *
 * @param location where it is
 * @param kind of thing
 * @param reason why
 * @param category who must act; null for what lies outside the target
 */
public record UnscannedObject(
    Location location, String kind, Wording reason, @Nullable Category category) {
  private static final Messages MESSAGES = Messages.of(UnscannedObject.class);
  private static final int MOST = 12;

  /**
   * Rights of the login that a scan does not need; nothing if there are none.
   *
   * @param rights as the product calls them
   * @param more what else it may do; null for nothing
   */
  public static List<UnscannedObject> rights(
      Location source, List<String> rights, @Nullable Wording more) {
    if (rights.isEmpty() && more == null) {
      return List.of();
    }
    List<String> named = rights.subList(0, Math.min(MOST, rights.size()));
    String and = rights.size() > MOST ? ", …" : "";
    String list = String.join(", ", named) + and;
    String between = rights.isEmpty() || more == null ? "" : "; ";
    Wording what =
        more == null
            ? Wording.same(list)
            : new Wording(list + between + more.zh(), list + between + more.en());
    return List.of(
        new UnscannedObject(
            source.append("login", "*"),
            "login",
            new Wording(
                MESSAGES.wording("rights.needless", what.zh()).zh(),
                MESSAGES.wording("rights.needless", what.en()).en()),
            null));
  }
}
