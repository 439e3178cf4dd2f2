package org.inshore.spi.source;

/**
 * One place to scan: a database server, a folder, a share.
 *
 * @param id short name, unique in a scan, the first part of every location in it
 * @param scanner name of the scanner that reads it
 * @param target path or URL, without a password
 * @param declared what the operator declares of it
 */
public record DataSource(String id, String scanner, String target, Declaration declared) {

  /** Checks the id. */
  public DataSource {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a data source needs an id");
    }
  }
}
