package org.inshore.scanners.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a target says.
 *
 * @param product which dialect reads it
 * @param url the driver's URL, without account and properties where the dialect is known
 * @param servers hosts and ports; empty when the URL does not tell
 * @param user the account, or null
 * @param database the database or schema, or null
 * @param properties driver properties in the URL
 */
record Target(
    Product product,
    String url,
    List<Server> servers,
    @Nullable String user,
    @Nullable String database,
    Map<String, String> properties) {

  Target {
    servers = List.copyOf(servers);
    properties = Map.copyOf(properties);
  }

  /**
   * A server.
   *
   * @param host name or address, without brackets
   * @param port its port, or 0 when the URL does not tell
   */
  record Server(String host, int port) {}

  /** The second part of the URL, in lower case: the product as its driver calls it. */
  String name() {
    return url.substring("jdbc:".length()).replaceFirst("(?s):.*", "").toLowerCase(Locale.ROOT);
  }

  /** The hosts without ports. */
  List<String> hosts() {
    return servers.stream().map(Server::host).toList();
  }

  /** The hosts for messages. */
  String server() {
    return servers.isEmpty() ? "?" : String.join(", ", hosts());
  }
}
