package org.inshore.scanners.jdbc;

/** Which dialect a target asks for. */
enum Product {
  POSTGRESQL("jdbc:postgresql:"),
  /** MariaDB too: Connector/J talks to both, and the version string tells them apart. */
  MYSQL("jdbc:mysql:"),
  OTHER("jdbc:");

  private final String prefix;

  Product(String prefix) {
    this.prefix = prefix;
  }

  /** How its driver's URLs begin. */
  String prefix() {
    return prefix;
  }
}
