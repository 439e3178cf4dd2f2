package org.inshore.scanners.jdbc;

/** Which dialect a target asks for. */
enum Product {
  POSTGRESQL("jdbc:postgresql:", 5432),
  /** MariaDB too: Connector/J talks to both, and the version string tells them apart. */
  MYSQL("jdbc:mysql:", 3306),
  /** A file, read by the generic dialect. */
  SQLITE("jdbc:sqlite:", 0),
  OTHER("jdbc:", 0);

  private final String prefix;
  private final int port;

  Product(String prefix, int port) {
    this.prefix = prefix;
    this.port = port;
  }

  /** Whether it asks who connects. */
  boolean hasAccounts() {
    return this == POSTGRESQL || this == MYSQL;
  }

  /** How its driver's URLs begin. */
  String prefix() {
    return prefix;
  }

  /** The port where a target names none; 0 if there is no common one. */
  int port() {
    return port;
  }
}
