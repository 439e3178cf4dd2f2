package org.inshore.location;

import java.util.List;
import java.util.function.Predicate;
import org.inshore.location.name.Providers;
import org.inshore.location.place.Places;
import org.inshore.location.table.Table;
import org.inshore.spi.pack.PackFile;

/**
 * The tables of the packs of jurisdictions.
 *
 * @param providers whose host is where
 * @param places outlines and time zones
 */
public record Tables(Providers providers, Places places) {

  /**
   * Reads the tables.
   *
   * @param files the files of all packs of jurisdictions
   * @throws IllegalArgumentException if a file is wrong; the message names file and key
   */
  public static Tables load(List<PackFile> files) {
    List<Table> tables = files.stream().map(Table::read).toList();
    return new Tables(
        new Providers(tables.stream().filter(Predicate.not(Places::reads)).toList()),
        new Places(tables.stream().filter(Places::reads).toList()));
  }
}
