package org.inshore.scanners.jdbc.product;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Parsed target.
 *
 * @param product the product, which knows the dialect
 * @param url the driver's URL, without account and properties where the dialect is known
 * @param servers hosts and ports; empty when the URL does not tell
 * @param user the account, or null
 * @param database the database or schema, or null
 * @param properties driver properties in the URL
 */
public record Target(
    Product product,
    String url,
    List<Server> servers,
    @Nullable String user,
    @Nullable String database,
    Map<String, String> properties) {

  private static final Messages MESSAGES = Messages.of(Target.class);

  public Target {
    servers = List.copyOf(servers);
    properties = Map.copyOf(properties);
  }

  /**
   * A server.
   *
   * @param host name or address, without brackets
   * @param port its port, or 0 when the URL does not tell
   */
  public record Server(String host, int port) {}

  /** The refusal of a target, by the key of its message; nothing of the target is in it. */
  public static ScanException refused(String key, String where) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, where));
  }

  /** The second part of the URL, in lower case: the product as its driver calls it. */
  public String name() {
    return url.substring("jdbc:".length()).replaceFirst("(?s):.*", "").toLowerCase(Locale.ROOT);
  }

  /** The hosts without ports. */
  public List<String> hosts() {
    return servers.stream().map(Server::host).toList();
  }

  /** The hosts for messages. */
  public String server() {
    return servers.isEmpty() ? "?" : String.join(", ", hosts());
  }
}
