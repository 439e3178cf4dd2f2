package org.inshore.scanners.jdbc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a target says.
 *
 * @param product which dialect reads it
 * @param url the driver's URL, without account and properties where the dialect is known
 * @param hosts names or addresses without ports; empty when the URL does not tell
 * @param user the account, or null
 * @param database the database or schema, or null
 * @param properties driver properties in the URL
 */
record Target(
    Product product,
    String url,
    List<String> hosts,
    @Nullable String user,
    @Nullable String database,
    Map<String, String> properties) {

  Target {
    hosts = List.copyOf(hosts);
    properties = Map.copyOf(properties);
  }

  /** The hosts for messages. */
  String server() {
    return hosts.isEmpty() ? "?" : String.join(", ", hosts);
  }
}
